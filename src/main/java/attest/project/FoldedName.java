// SPDX-License-Identifier: Apache-2.0
package attest.project;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A source's name as names are compared: without case, accents, Arabic vowel signs and hamzas, and
 * with one space for whatever stands between words, so that "Nord-Presse" is "nord presse" and
 * "أ.ف.ب" is "ا ف ب". Digits are 0 to 9 whatever their script.
 */
public final class FoldedName {
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}\u0640]+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FoldedName() {}

  /** Empty for a text without any letter or digit. */
  public static String of(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(apart).replaceAll("");
    // By way of large letters, so that ß is ss.
    String small = plain.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    var folded = new StringBuilder(small.length());
    BETWEEN
        .matcher(small)
        .replaceAll(" ")
        .strip()
        .codePoints()
        .forEach(c -> folded.appendCodePoint(plain(c)));
    return folded.toString();
  }

  private static int plain(int c) {
    return switch (c) {
      // Written for one another at the end of words.
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      default -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
    };
  }
}
