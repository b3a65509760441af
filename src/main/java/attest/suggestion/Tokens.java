// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as word lists see it: small letters without accents, Arabic letters in one form, digits of
 * every script as 0 to 9, and a number with its grouping as one token.
 */
final class Tokens {
  /** U+00A0 and U+202F are blanks by then; U+066C is the Arabic thousands mark. */
  private static final Pattern TOKEN =
      Pattern.compile("\\d{1,3}(?:[., '\u066C]\\d{3})+(?!\\d)|\\d+(?:[.,\u066B]\\d+)?|\\p{L}+|\\S");

  private static final int TATWEEL = 0x0640;

  private Tokens() {}

  static List<String> of(String text) {
    var found = new ArrayList<String>();
    var matcher = TOKEN.matcher(folded(text));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static String folded(String text) {
    var folded = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK && c != TATWEEL)
        .map(Tokens::plain)
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static int plain(int c) {
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return '0' + Character.digit(c, 10);
    }
    return switch (c) {
      case '\u00A0', '\u202F', '\u2009' -> ' ';
      case '\u2019', '\u02BC' -> '\'';
      case '\u0649' -> '\u064A';
      case '\u0629' -> '\u0647';
      default -> c;
    };
  }

  /** Where the phrase begins in the tokens at or after {@code from}; -1 where it does not stand. */
  static int find(List<String> tokens, List<String> phrase, int from) {
    for (int i = from; i + phrase.size() <= tokens.size(); i++) {
      if (tokens.subList(i, i + phrase.size()).equals(phrase)) {
        return i;
      }
    }
    return -1;
  }
}
