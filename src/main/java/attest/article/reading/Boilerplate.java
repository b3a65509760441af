// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import attest.article.reading.FurnitureRules.Rule;
import attest.article.reading.FurnitureRules.Way;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which rows are furniture: each alone, then by where they stand. What the file's form says
 * counts where no rule has a reason of its own; a credit within the article stays whatever it says.
 */
final class Boilerplate {
  private static final int MOST_LINKS = 12;
  private static final int MOST_WORDS_IN_MENU = 3;
  private static final int FEWEST_KNOWN_IN_MENU = 2;
  private static final int FEWEST_KNOWN_BEHIND = 3;
  private static final int MOST_WORDS_BEHIND = 5;
  private static final int SHORTEST_REPEATED = 25;
  private static final int MOST_WORDS_OF_SLOGAN = 10;
  private static final Pattern SPOKEN_OR_COUNTED = Pattern.compile("[\\p{Nd}«»“”\"]");

  private final List<Row> rows;
  private final Credits credits;
  private final Marks marks;
  private final FurnitureRules rules = FurnitureRules.standard();
  private final @Nullable Furniture[] reasons;
  private final @Nullable Way[] ways;

  private Boilerplate(List<Row> rows, Credits credits, Marks marks) {
    this.rows = rows;
    this.credits = credits;
    this.marks = marks;
    this.reasons = new Furniture[rows.size()];
    this.ways = new Way[rows.size()];
  }

  /** The reason for each row, null for those that belong to the article. */
  static @Nullable Furniture[] in(List<Row> rows, Credits credits, Marks marks) {
    Boilerplate found = new Boilerplate(rows, credits, marks);
    found.alone();
    found.marked();
    found.lists();
    found.ending();
    found.tops();
    found.behind();
    found.repeated();
    return found.reasons;
  }

  private void alone() {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Optional<Furniture> shape = Shapes.of(row);
      if (shape.isPresent()) {
        reasons[i] = shape.get();
      } else {
        Optional<Rule> rule = rules.of(row);
        reasons[i] = rule.filter(r -> r.way() != Way.WORD).map(Rule::reason).orElse(null);
        ways[i] = rule.map(Rule::way).orElse(null);
      }
    }
  }

  private void marked() {
    int first = unmarked(0, 1);
    int last = unmarked(rows.size() - 1, -1);
    for (int i = 0; i < rows.size(); i++) {
      Furniture why = marks.at(rows.get(i).begin);
      boolean within = i > first && i < last;
      if (why != null && !(within && credits.is(rows.get(i)))) {
        mark(i, why);
      }
    }
  }

  private int unmarked(int from, int step) {
    int at = from;
    while (at >= 0 && at < rows.size() && marks.at(rows.get(at).begin) != null) {
      at += step;
    }
    return at;
  }

  /** What follows "Read also" and looks like the titles of links. */
  private void lists() {
    for (int i = 0; i < rows.size(); i++) {
      if (ways[i] == Way.HEADS) {
        int end = Math.min(rows.size(), i + 1 + MOST_LINKS);
        for (int next = i + 1; next < end && isLink(next); next++) {
          if (isHeadingBelow(i, next)) {
            break;
          }
          mark(next, reasons[i]);
        }
      }
    }
  }

  /** Set off by a blank line from links that are not, and directly above running text. */
  private boolean isHeadingBelow(int head, int i) {
    if (i < head + 2 || !rows.get(i).afterGap || i + 1 >= rows.size() || proseIn(i + 1) == 0) {
      return false;
    }
    for (int link = head + 2; link < i; link++) {
      if (rows.get(link).afterGap) {
        return false;
      }
    }
    return i > head + 2 || !rows.get(head + 1).afterGap;
  }

  private boolean isLink(int i) {
    if (reasons[i] != null) {
      return reasons[i] == Furniture.RELATED;
    }
    return !(rows.get(i).isProse() || credits.is(rows.get(i)));
  }

  /**
   * From "Comments" on everything is furniture, if more of the article stands before than after.
   */
  private void ending() {
    long before = 0;
    long all = 0;
    for (int i = 0; i < rows.size(); i++) {
      all += proseIn(i);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (ways[i] == Way.ENDS && before > all - before) {
        dropFrom(i);
        return;
      }
      before += proseIn(i);
    }
  }

  private void dropFrom(int end) {
    @Nullable Furniture reason = reasons[end];
    for (int i = end; i < rows.size(); i++) {
      if (ways[i] == Way.ENDS || reasons[i] == Furniture.MENU) {
        reason = reasons[i];
      }
      mark(i, reason);
    }
  }

  private long proseIn(int i) {
    return reasons[i] == null && rows.get(i).isProse() ? rows.get(i).length() : 0;
  }

  /** Menus and the site's name above the article. */
  private void tops() {
    int first = firstProse();
    for (int i = 0; i < first; i++) {
      if (reasons[i] == null && credits.isOutlet(rows.get(i))) {
        reasons[i] = Furniture.MASTHEAD;
      }
    }
    for (int i = 0; i < first; i++) {
      int end = endOfMenu(i, first);
      long known = countKnown(i, end);
      if (known >= FEWEST_KNOWN_IN_MENU && known * 3 >= end - i) {
        for (int next = i; next < end; next++) {
          mark(next, Furniture.MENU);
        }
      }
      i = Math.max(i, end - 1);
    }
  }

  private int endOfMenu(int begin, int limit) {
    int end = begin;
    while (end < limit
        && reasons[end] != Furniture.OUTSIDE
        && rows.get(end).words <= MOST_WORDS_IN_MENU
        && !credits.is(rows.get(end))) {
      end++;
    }
    return end;
  }

  private long countKnown(int begin, int end) {
    long known = 0;
    for (int i = begin; i < end; i++) {
      known += ways[i] == Way.WORD || reasons[i] == Furniture.MENU ? 1 : 0;
    }
    return known;
  }

  /** Short lines among the furniture below the article; not a list that the article announces. */
  private void behind() {
    int from = endOfArticle();
    int known = 0;
    int first = rows.size();
    for (int i = rows.size() - 1; i >= from; i--) {
      if (reasons[i] != null || ways[i] == Way.WORD) {
        known++;
        first = i;
      }
    }
    for (int i = from; i < rows.size(); i++) {
      boolean among = i >= first;
      boolean brief = known >= FEWEST_KNOWN_BEHIND && rows.get(i).words <= MOST_WORDS_BEHIND;
      if ((among || brief) && !credits.is(rows.get(i))) {
        mark(i, Furniture.MENU);
      }
    }
  }

  private int endOfArticle() {
    int last = lastProse(rows.size());
    if (last >= 0 && isSlogan(last)) {
      last = lastProse(last);
    }
    int end = last + 1;
    if (last < 0) {
      return rows.size();
    }
    if (rows.get(last).opensList()) {
      while (end < rows.size() && reasons[end] == null) {
        end++;
      }
    }
    return end;
  }

  private int lastProse(int before) {
    int last = before - 1;
    while (last >= 0 && proseIn(last) == 0) {
      last--;
    }
    return last;
  }

  /**
   * A few words, no figure and no quotation, below several rows of furniture that name no links.
   */
  private boolean isSlogan(int i) {
    Row row = rows.get(i);
    int known = 0;
    for (int above = i - 1; above >= 0 && reasons[above] != null; above--) {
      known += reasons[above] == Furniture.RELATED ? 0 : 1;
    }
    return known >= FEWEST_KNOWN_BEHIND
        && row.words <= MOST_WORDS_OF_SLOGAN
        && !SPOKEN_OR_COUNTED.matcher(row.text).find();
  }

  private void repeated() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String wording = row.bare.isEmpty() ? row.text : row.bare;
      if (reasons[i] == null && row.length() >= SHORTEST_REPEATED && !seen.add(wording)) {
        reasons[i] = Furniture.REPEATED;
      }
    }
  }

  private int firstProse() {
    for (int i = 0; i < rows.size(); i++) {
      if (proseIn(i) > 0) {
        return i;
      }
    }
    return 0;
  }

  private void mark(int i, @Nullable Furniture reason) {
    if (reasons[i] == null) {
      reasons[i] = reason;
    }
  }
}
