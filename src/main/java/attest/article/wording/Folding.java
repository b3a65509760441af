// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A word as it is compared: small letters, no accents, vowel signs or tatweel, one form of each
 * Arabic letter (alef with or without hamza, ya and alef maqsura, ta marbuta and ha), plain digits,
 * ligatures apart. What else a word holds (separators between digits, invisible signs) is left out.
 */
final class Folding {
  private static final char LAST_PLAIN = 0x7f;
  private static final int TATWEEL = 0x0640;
  private static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Folding() {}

  /** A hash of the folded word, the same on every machine. */
  static long hash(CharSequence word) {
    long hash = SEED;
    String apart = isPlain(word) ? word.toString() : apart(word);
    for (int i = 0; i < apart.length(); ) {
      int c = apart.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c) && c != TATWEEL) {
        hash = (hash ^ letter(Character.toLowerCase(c))) * PRIME;
      } else if (Character.isDigit(c)) {
        hash = (hash ^ ('0' + Character.digit(c, 10))) * PRIME;
      }
    }
    return mixed(hash);
  }

  /** Spreads what differs in few bits over all of them. */
  static long mixed(long hash) {
    long h = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
    h = (h ^ (h >>> 32)) * 0xd6e8feb86659fd93L;
    return h ^ (h >>> 32);
  }

  private static boolean isPlain(CharSequence word) {
    return word.chars().allMatch(c -> c <= LAST_PLAIN);
  }

  private static String apart(CharSequence word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ß", "ss");
  }

  private static int letter(int c) {
    return switch (c) {
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      case 'ٱ' -> 'ا';
      default -> c;
    };
  }
}
