// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.regex.Pattern;

/**
 * A line with what can be told from it alone; longer lines than a rule could mean are not folded.
 */
final class Row {
  private static final int LONGEST_FOLDED = 400;
  private static final int LONGEST_TITLE = 160;
  private static final int SHORTEST_QUESTION_OF_PROSE = 60;
  private static final int FEWEST_WORDS_OF_PROSE = 3;
  private static final int FEWEST_WORDS_BEFORE_LIST = 8;
  private static final int MOST_MARKS_AT_END = 5;
  private static final Pattern INNER_END = Pattern.compile("[?!؟][»”\")]?\\s+\\p{L}");
  private static final String BULLETS = "-–—•*·▪►";
  private static final String CLOSERS = "»”\"'’)]";

  final int begin;
  final int end;
  final boolean opensParagraph;
  final boolean afterGap;
  final String text;
  final String bare;
  final int words;

  Row(String whole, Span span, boolean opensParagraph, boolean afterGap) {
    this.begin = span.begin();
    this.end = span.end();
    this.opensParagraph = opensParagraph;
    this.afterGap = afterGap;
    this.text = span.of(whole);
    this.bare = length() <= LONGEST_FOLDED ? Folded.bare(text) : "";
    this.words = bare.isEmpty() ? length() / 6 : bare.split(" ").length;
  }

  int length() {
    return end - begin;
  }

  /** Reads as running text: long, or closed by a full stop. */
  boolean isProse() {
    if (length() > LONGEST_TITLE) {
      return true;
    }
    if (opensList()) {
      return words >= FEWEST_WORDS_BEFORE_LIST;
    }
    char last = lastMark();
    if (last == '.') {
      return words >= FEWEST_WORDS_OF_PROSE && !endsInDots();
    }
    return (last == '?' || last == '!' || last == '؟') && length() > SHORTEST_QUESTION_OF_PROSE;
  }

  /** Ends with a question mark. */
  boolean asks() {
    return lastMark() == '?' || lastMark() == '؟';
  }

  /** A question or a cry stands before the end. */
  boolean hasInnerEnd() {
    return INNER_END.matcher(text).find();
  }

  /** Its cells are parted by tabs. */
  boolean isOfTable() {
    return text.indexOf('\t') >= 0;
  }

  boolean isBullet() {
    return BULLETS.indexOf(text.charAt(0)) >= 0;
  }

  boolean opensList() {
    return text.endsWith(":");
  }

  boolean isOpenEnded() {
    return opensList() || text.endsWith(",") || text.endsWith(";") || text.endsWith("،");
  }

  boolean startsSmall() {
    return Character.isLowerCase(text.codePointAt(0));
  }

  private boolean endsInDots() {
    return text.lastIndexOf("..") >= text.length() - MOST_MARKS_AT_END;
  }

  private char lastMark() {
    int at = text.length();
    while (at > 0 && (CLOSERS.indexOf(text.charAt(at - 1)) >= 0 || Blank.is(text.charAt(at - 1)))) {
      at--;
    }
    return at == 0 ? ' ' : text.charAt(at - 1);
  }
}
