// SPDX-License-Identifier: Apache-2.0
package attest.shared;

/** Text that people or programs sent, kept as it came: what both databases can hold unaltered. */
public final class Written {
  private Written() {}

  /**
   * @param longest in UTF-16 code units
   * @return the text itself
   * @throws Invalid where it is longer, or holds U+0000 or half of a surrogate pair
   */
  public static String fit(String field, String text, int longest) {
    if (text.length() > longest) {
      throw new Invalid(field, field + " has at most " + longest + " characters.");
    }
    if (text.indexOf('\0') >= 0) {
      throw new Invalid(field, field + " holds the character U+0000, which is no text.");
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          throw new Invalid(field, field + " holds half of a character (a lone surrogate).");
        }
        i++;
      }
    }
    return text;
  }
}
