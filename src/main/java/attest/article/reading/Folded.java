// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as it is compared with word lists: small letters, no accents, plain apostrophes, no space
 * before a colon.
 */
final class Folded {
  private static final int TATWEEL = 0x0640;

  private Folded() {}

  static String of(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    boolean gap = false;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Blank.is(c)) {
        gap = true;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && c != TATWEEL) {
        if (gap && !folded.isEmpty() && c != ':') {
          folded.append(' ');
        }
        gap = false;
        folded.append(c == '\u2019' || c == '\u02BC' ? '\'' : c);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** Folded, without the marks around the first and the last letter or digit. */
  static String bare(String text) {
    String folded = of(text);
    int from = 0;
    int to = folded.length();
    while (from < to && !Character.isLetterOrDigit(folded.codePointAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(folded.codePointBefore(to))) {
      to--;
    }
    return folded.substring(from, to);
  }
}
