// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

/**
 * What counts as white space around a line or a sentence: spaces of any width, and marks that are
 * never seen (byte order mark, zero-width space, direction marks).
 */
final class Blank {
  private Blank() {}

  static boolean is(int c) {
    if (c < 0x80) {
      return c <= ' ';
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || unseen(c);
  }

  /** The first offset from {@code begin} that is not blank, at most {@code end}. */
  static int skip(String text, int begin, int end) {
    int at = begin;
    while (at < end && is(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset behind the last character before {@code end} that is not blank. */
  static int skipBack(String text, int begin, int end) {
    int at = end;
    while (at > begin && is(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean unseen(int c) {
    return c == 0x85
        || c == 0xFEFF
        || c == 0x200B
        || c == 0x2060
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
