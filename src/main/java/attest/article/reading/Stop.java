// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A run of end marks in a line and its surroundings, as offsets.
 *
 * @param begin of the sentence so far
 * @param at the first mark
 * @param marks behind the last mark
 * @param cut behind the closing quotes and brackets that follow
 * @param next the next character that is not blank, or {@code end}
 * @param end of the line
 */
record Stop(String text, int begin, int at, int marks, int cut, int next, int end) {
  private static final int LONGEST_WORD = 24;
  private static final Pattern NUMBERING =
      Pattern.compile("[(\\[]?(?:\\p{Nd}{1,3}|\\p{L}|[IVXLC]{1,5})");
  private static final int LONGEST_LOOK_BACK = 200;
  private static final int LONGEST_LOOK_AHEAD = 100;
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String INSIDE_WORD = ".-–'’";

  boolean isSpaced() {
    return next > cut;
  }

  boolean isOneFullStop() {
    return marks == at + 1 && cut == marks && text.charAt(at) == '.';
  }

  boolean isDots() {
    return marks > at + 1 || text.charAt(at) == '…';
  }

  char before() {
    return at > begin ? text.charAt(at - 1) : ' ';
  }

  /** Some letter or digit before the marks, and more than "1." or "a." or "IV.". */
  boolean hasSentenceBefore() {
    String start = text.substring(begin, Math.min(at, begin + LONGEST_WORD)).strip();
    if (start.isEmpty() || at - begin >= LONGEST_WORD) {
      return !start.isEmpty();
    }
    return start.codePoints().anyMatch(Character::isLetterOrDigit)
        && !NUMBERING.matcher(start).matches();
  }

  /** The word that the marks follow, with its inner dots: "U.S", "Lt", "2015". */
  String wordBefore() {
    int from = at;
    int least = Math.max(begin, at - LONGEST_WORD);
    while (from > least && isOfWord(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, at);
    return word.substring(Math.max(elision(word), 0));
  }

  /** The next letter or digit behind quotes, dashes and brackets; a space where there is none. */
  int opening() {
    int from = openingAt();
    return from < end ? text.codePointAt(from) : ' ';
  }

  /** The word that opens what follows, without its elided article's partner: "L" of "L'armée". */
  String wordAfter() {
    int from = openingAt();
    int to = from;
    while (to < end && to - from < LONGEST_WORD && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  /** The word behind the next one, where only a space parts them. */
  String secondWordAfter() {
    int from = openingAt() + wordAfter().length() + 1;
    int to = from;
    while (to < end && to - from < LONGEST_WORD && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return from < to && Blank.is(text.charAt(from - 1)) ? text.substring(from, to) : "";
  }

  /** The first words of what follows, without the marks about them. */
  List<String> wordsAfter(int most) {
    String near = text.substring(next, Math.min(end, next + LONGEST_LOOK_AHEAD));
    return WORD.matcher(near).results().limit(most).map(MatchResult::group).toList();
  }

  /** The words of the sentence so far, of a long one the last. */
  Stream<String> wordsBefore() {
    return SPACES.splitAsStream(text.substring(Math.max(begin, at - LONGEST_LOOK_BACK), at));
  }

  /** Whether a figure stands before {@code word}, which the marks follow. */
  boolean isAfterNumber(String word) {
    int before = Blank.skipBack(text, begin, at - word.length());
    return before > begin && Character.isDigit(text.charAt(before - 1));
  }

  char charAfterWord() {
    int behind = openingAt() + wordAfter().length();
    return behind < end ? text.charAt(behind) : ' ';
  }

  private int openingAt() {
    int from = next;
    while (from < end && from - next < LONGEST_WORD && !isSeen(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    return from;
  }

  private static boolean isSeen(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || INSIDE_WORD.indexOf(c) >= 0;
  }

  private static int elision(String word) {
    return 1 + Math.max(word.lastIndexOf('\''), word.lastIndexOf('’'));
  }
}
