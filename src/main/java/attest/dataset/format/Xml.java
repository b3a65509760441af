// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

/** Attribute values of XML, which keeps no character that its version does not know. */
final class Xml {
  private Xml() {}

  /** The first line of a document: version 1.1 only where control characters stand in it. */
  static String opening(String content) {
    String version = content.chars().anyMatch(Xml::isOnlyIn11) ? "1.1" : "1.0";
    return "<?xml version=\"" + version + "\" encoding=\"UTF-8\"?>\n";
  }

  private static boolean isOnlyIn11(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r';
  }

  /**
   * Escaped, white space and control characters as references. What no version takes (U+FFFE,
   * U+FFFF, NUL, half a pair) becomes U+FFFD, one unit for one.
   */
  static String escaped(String text) {
    var escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      if (pair) {
        escaped.append(c).append(text.charAt(++i));
      } else {
        append(escaped, c);
      }
    }
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, char c) {
    switch (c) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      case '"' -> escaped.append("&quot;");
      default -> {
        if (c == 0 || c == 0xFFFE || c == 0xFFFF || Character.isSurrogate(c)) {
          escaped.append('\uFFFD');
        } else if (c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x2028) {
          escaped.append("&#").append((int) c).append(';');
        } else {
          escaped.append(c);
        }
      }
    }
  }
}
