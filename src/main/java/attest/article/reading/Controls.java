// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

/** Characters that betray a file which is not text: control characters and half characters. */
final class Controls {
  private Controls() {}

  /** Where the first one stands, or -1. Tab, line ends and form feed are text. */
  static int first(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c) || control(c)) {
        return i;
      }
    }
    return -1;
  }

  static String name(String text, int at) {
    return "U+%04X".formatted((int) text.charAt(at));
  }

  static long line(String text, int at) {
    return 1 + text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static boolean control(char c) {
    return switch (c) {
      case '\t', '\n', '\r', '\f', '\u0085' -> false;
      case '\uFFFE', '\uFFFF' -> true;
      default -> Character.getType(c) == Character.CONTROL;
    };
  }
}
