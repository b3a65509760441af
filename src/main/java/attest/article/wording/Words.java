// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the words of a text: stretches of letters and digits, with the signs that belong to them.
 * Punctuation is none, so that an elided "l'" is a word of its own. Digits that a separator groups
 * by thousands are one number: a space, thin or not, or a full stop in French, a comma in English,
 * the Arabic separator everywhere.
 */
final class Words {
  /** Characters between two words that belong together: " (", "/", ", ". */
  private static final int BETWEEN = 3;

  /** A word as it stands. */
  record Word(int begin, int end, long hash, boolean capital) {
    boolean isNear(Word before) {
      return begin - before.end <= BETWEEN;
    }
  }

  private static final int GROUP = 3;

  private final String text;
  private final String separators;

  private Words(String text, String language) {
    this.text = text;
    this.separators =
        "\u00A0\u202F\u2009\u066C"
            + (language.equals("fr") ? " ." : language.equals("en") ? "," : "");
  }

  /** Adds the words of one part of a text, no more than {@code most} in the whole list. */
  static void in(String text, Stretch part, String language, int most, List<Word> words) {
    new Words(text, language).add(part, most, words);
  }

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    in(text, new Stretch(0, text.length()), "", Integer.MAX_VALUE, words);
    return words;
  }

  private void add(Stretch part, int most, List<Word> words) {
    int at = part.begin();
    while (at < part.end() && words.size() < most) {
      int c = text.codePointAt(at);
      if (Character.isLetterOrDigit(c)) {
        int end = number(at, end(at, part.end()), part.end());
        words.add(
            new Word(at, end, Folding.hash(text.substring(at, end)), Character.isUpperCase(c)));
        at = end;
      } else {
        at += Character.charCount(c);
      }
    }
  }

  private int end(int begin, int limit) {
    int end = begin;
    while (end < limit) {
      int c = text.codePointAt(end);
      if (!Character.isLetterOrDigit(c) && !belongs(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return Math.min(end, limit);
  }

  /** Accents and vowel signs written apart, soft hyphens, joiners, marks of direction, tatweel. */
  private static boolean belongs(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  private int number(int begin, int end, int limit) {
    if (end - begin > GROUP || digits(begin, end) != end - begin) {
      return end;
    }
    int last = end;
    while (last + GROUP < limit
        && separators.indexOf(text.charAt(last)) >= 0
        && digits(last + 1, Math.min(limit, last + 2 + GROUP)) == GROUP
        && (last + 1 + GROUP == limit
            || !Character.isLetterOrDigit(text.codePointAt(last + 1 + GROUP)))) {
      last += 1 + GROUP;
    }
    return last;
  }

  /** How many digits follow each other from there. */
  private int digits(int from, int to) {
    int at = from;
    while (at < to && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at - from;
  }
}
