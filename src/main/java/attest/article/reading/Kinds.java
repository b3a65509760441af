// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.Arrays;
import java.util.List;

/**
 * Gives each kept row its part: the head (title, section name, lead, credits), then body and inner
 * headings. A text that begins with running text has no title, and none is made up.
 */
final class Kinds {
  private static final int FEWEST_WORDS_OF_TITLE = 4;
  private static final int FEWEST_WORDS_OF_SHORT_TITLE = 3;
  private static final int MOST_ROWS_OF_LEAD = 2;
  private static final int LONGEST_LEAD = 400;
  private static final int LONGEST_HEADING = 100;
  private static final int MOST_WORDS_OF_HEADING = 14;
  private static final int WORDING_OF_LEAD = 50;
  private static final int FEWEST_QUESTIONS = 3;

  private final String text;
  private final List<Row> rows;
  private final Credits credits;
  private final boolean interview;
  private final boolean[] credit;
  private final boolean[] listed;
  private final SentenceKind[] kinds;

  private Kinds(String text, List<Row> rows, Credits credits) {
    this.text = text;
    this.rows = rows;
    this.credits = credits;
    this.interview = rows.stream().filter(Row::asks).count() >= FEWEST_QUESTIONS;
    this.kinds = new SentenceKind[rows.size()];
    this.credit = new boolean[rows.size()];
    this.listed = new boolean[rows.size()];
    for (int i = 0; i < credit.length; i++) {
      listed[i] = i > 0 && (rows.get(i - 1).opensList() || goesOnListing(i - 1));
      credit[i] = !listed[i] && credits.is(rows.get(i));
    }
  }

  static SentenceKind[] of(String text, List<Row> kept, Credits credits) {
    Kinds kinds = new Kinds(text, kept, credits);
    kinds.assign();
    return kinds.kinds;
  }

  private void assign() {
    Arrays.fill(kinds, SentenceKind.BODY);
    int first = nextProse(0);
    for (int i = 0; i < rows.size(); i++) {
      if (credit[i]) {
        kinds[i] = SentenceKind.META;
      } else if (i > first && isHeading(i)) {
        kinds[i] = SentenceKind.HEADING;
      }
    }
    if (first < rows.size()) {
      head(first);
    }
  }

  private void head(int first) {
    int title = title(first);
    for (int i = 0; i < first; i++) {
      if (credit[i]) {
        continue;
      }
      if (i == title) {
        kinds[i] = SentenceKind.TITLE;
      } else if (isHeadingBelowCredits(title, i)) {
        kinds[i] = SentenceKind.HEADING;
      } else if (isSectionName(i) || isName(title, i)) {
        kinds[i] = SentenceKind.META;
      } else if (title >= 0 && i > title && !creditBetween(title, i + 1) && !isQuestion(i)) {
        kinds[i] = SentenceKind.LEAD;
      }
    }
    if (title >= 0 && !isQuestion(first)) {
      for (int i = first; i < endOfLead(first, creditBetween(title, first)); i++) {
        kinds[i] = SentenceKind.LEAD;
      }
    }
  }

  private boolean isHeadingBelowCredits(int title, int i) {
    return title >= 0 && i > title && creditBetween(title, i) && isHeading(i);
  }

  /** Of a reporter, directly above another credit. */
  private boolean isName(int title, int i) {
    return title >= 0
        && i > title
        && i + 1 < rows.size()
        && credit[i + 1]
        && credits.isNames(rows.get(i));
  }

  /** In an interview a line that asks is no heading. */
  private boolean isQuestion(int i) {
    return interview && rows.get(i).asks();
  }

  private boolean isSectionName(int i) {
    Row row = rows.get(i);
    return row.words < FEWEST_WORDS_OF_TITLE && !row.isOpenEnded() && !row.isBullet();
  }

  private int title(int first) {
    for (int words : new int[] {FEWEST_WORDS_OF_TITLE, FEWEST_WORDS_OF_SHORT_TITLE}) {
      for (int i = 0; i < first; i++) {
        Row row = rows.get(i);
        if (!credit[i] && row.words >= words && !row.isOpenEnded() && !row.isBullet()) {
          return i;
        }
      }
    }
    return -1;
  }

  private boolean creditBetween(int title, int end) {
    for (int i = title + 1; i < end; i++) {
      if (credit[i]) {
        return true;
      }
    }
    return false;
  }

  /** A lead stands before the credits, or is said again in the body, or is set off and brief. */
  private int endOfLead(int first, boolean creditedAbove) {
    int end = first;
    while (end < rows.size() && !credit[end] && end - first <= MOST_ROWS_OF_LEAD) {
      end++;
    }
    boolean beforeCredits =
        end < rows.size() && credit[end] && nextProse(end) < rows.size() && !creditedAbove;
    if (beforeCredits && end - first <= MOST_ROWS_OF_LEAD) {
      return end;
    }
    return isSaidAgain(first) || isSetOff(first) ? first + 1 : first;
  }

  private boolean isSaidAgain(int i) {
    Row row = rows.get(i);
    return row.length() >= WORDING_OF_LEAD
        && row.length() <= LONGEST_LEAD
        && text.indexOf(row.text.substring(0, WORDING_OF_LEAD), row.end) >= 0;
  }

  private boolean isSetOff(int i) {
    if (i + 1 >= rows.size()) {
      return false;
    }
    Row next = rows.get(i + 1);
    return next.afterGap
        && next.isProse()
        && rows.get(i).length() <= LONGEST_LEAD
        && next.length() >= 2 * rows.get(i).length();
  }

  private boolean goesOnListing(int i) {
    return listed[i] && !rows.get(i).isProse();
  }

  private boolean isHeading(int i) {
    Row row = rows.get(i);
    return !row.isProse()
        && !row.isOfTable()
        && row.length() <= LONGEST_HEADING
        && row.words <= MOST_WORDS_OF_HEADING
        && row.opensParagraph
        && !(listed[i]
            || isQuestion(i)
            || row.isOpenEnded()
            || row.hasInnerEnd()
            || row.isBullet()
            || row.startsSmall())
        && i + 1 < rows.size()
        && rows.get(i + 1).isProse();
  }

  private int nextProse(int from) {
    int at = from;
    while (at < rows.size() && (credit[at] || !rows.get(at).isProse())) {
      at++;
    }
    return at;
  }
}
