// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import attest.article.reading.FurnitureRules.Way;
import java.util.List;
import java.util.regex.Pattern;

/** What is furniture because of the furniture about it: above the article and behind it. */
final class Surroundings {
  private static final int MOST_WORDS_IN_MENU = 3;
  private static final int FEWEST_KNOWN_IN_MENU = 2;
  private static final int FEWEST_KNOWN_BEHIND = 3;
  private static final int MOST_WORDS_BEHIND = 5;
  private static final int MOST_WORDS_OF_SLOGAN = 10;
  private static final Pattern SPOKEN_OR_COUNTED = Pattern.compile("[\\p{Nd}«»“”\"]");

  private final List<Row> rows;
  private final Credits credits;
  private final Verdicts verdicts;

  private Surroundings(Verdicts verdicts, Credits credits) {
    this.rows = verdicts.rows;
    this.credits = credits;
    this.verdicts = verdicts;
  }

  static void judge(Verdicts verdicts, Credits credits) {
    Surroundings found = new Surroundings(verdicts, credits);
    found.tops();
    found.behind();
  }

  /** Menus and the site's name above the article. */
  private void tops() {
    int first = verdicts.firstProse();
    for (int i = 0; i < first; i++) {
      if (verdicts.reasons[i] == null && credits.isOutlet(rows.get(i))) {
        verdicts.reasons[i] = Furniture.MASTHEAD;
      }
    }
    for (int i = 0; i < first; i++) {
      int end = endOfMenu(i, first);
      long known = countKnown(i, end);
      if (known >= FEWEST_KNOWN_IN_MENU && known * 3 >= end - i) {
        for (int next = i; next < end; next++) {
          verdicts.mark(next, Furniture.MENU);
        }
      }
      i = Math.max(i, end - 1);
    }
  }

  private int endOfMenu(int begin, int limit) {
    int end = begin;
    while (end < limit
        && verdicts.reasons[end] != Furniture.OUTSIDE
        && rows.get(end).words <= MOST_WORDS_IN_MENU
        && !credits.is(rows.get(end))) {
      end++;
    }
    return end;
  }

  private long countKnown(int begin, int end) {
    long known = 0;
    for (int i = begin; i < end; i++) {
      known += verdicts.ways[i] == Way.WORD || verdicts.reasons[i] == Furniture.MENU ? 1 : 0;
    }
    return known;
  }

  /** Short lines among the furniture below the article; not a list that the article announces. */
  private void behind() {
    int from = endOfArticle();
    int known = 0;
    int first = rows.size();
    for (int i = rows.size() - 1; i >= from; i--) {
      if (verdicts.reasons[i] != null || verdicts.ways[i] == Way.WORD) {
        known++;
        first = i;
      }
    }
    for (int i = from; i < rows.size(); i++) {
      boolean among = i >= first;
      boolean brief = known >= FEWEST_KNOWN_BEHIND && rows.get(i).words <= MOST_WORDS_BEHIND;
      if ((among || brief) && !credits.is(rows.get(i))) {
        verdicts.mark(i, Furniture.MENU);
      }
    }
  }

  private int endOfArticle() {
    int last = verdicts.lastProse(rows.size());
    if (last >= 0 && isSlogan(last)) {
      last = verdicts.lastProse(last);
    }
    int end = last + 1;
    if (last < 0) {
      return rows.size();
    }
    if (rows.get(last).opensList()) {
      while (end < rows.size() && verdicts.reasons[end] == null) {
        end++;
      }
    }
    return end;
  }

  /**
   * A few words, no figure and no quotation, below several rows of furniture that name no links.
   */
  private boolean isSlogan(int i) {
    Row row = rows.get(i);
    int known = 0;
    for (int above = i - 1; above >= 0 && verdicts.reasons[above] != null; above--) {
      known += verdicts.reasons[above] == Furniture.RELATED ? 0 : 1;
    }
    return known >= FEWEST_KNOWN_BEHIND
        && row.words <= MOST_WORDS_OF_SLOGAN
        && !SPOKEN_OR_COUNTED.matcher(row.text).find();
  }
}
