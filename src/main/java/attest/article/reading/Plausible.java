// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

/** Whether bytes without a mark can be meant in an encoding that takes nearly any bytes. */
final class Plausible {
  /** Letters with accents among all letters: French has one in thirteen; a wrong reading, most. */
  private static final double MOST_ACCENTED = 0.3;

  private static final double FEWEST_FAMILIAR = 0.95;

  private Plausible() {}

  static boolean asUtf16(String text) {
    if (text.isEmpty() || Controls.first(text) >= 0) {
      return false;
    }
    long familiar = text.chars().filter(Plausible::familiar).count();
    return familiar >= FEWEST_FAMILIAR * text.length();
  }

  static boolean asWestern(String text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long accented = text.chars().filter(c -> c > 0x7F && Character.isLetter(c)).count();
    return accented <= 1 + MOST_ACCENTED * letters;
  }

  /** Whether more of the bytes above ASCII stand in the pattern of UTF-8 than outside it. */
  static boolean damagedUtf8(byte[] bytes) {
    int inPattern = 0;
    int outside = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      int follow = following(bytes[i] & 0xFF);
      if (follow > 0 && continued(bytes, i, follow)) {
        inPattern++;
        i += follow;
      } else {
        outside++;
      }
    }
    return inPattern > outside;
  }

  private static int following(int lead) {
    if (lead < 0xC0) {
      return 0;
    }
    return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  }

  private static boolean continued(byte[] bytes, int lead, int follow) {
    for (int i = lead + 1; i <= lead + follow; i++) {
      if (i >= bytes.length || (bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean familiar(int c) {
    return c < 0x0250
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC
        || (c >= 0x2000 && c < 0x2070)
        || c == 0x20AC
        || c == 0x060C
        || c == 0x061B
        || c == 0x061F
        || c == 0x0640;
  }
}
