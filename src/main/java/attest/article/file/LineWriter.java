// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;

/**
 * Puts a text together line by line: runs of white space become one space, but those that do not
 * break stay; characters that no text has are left out.
 */
final class LineWriter {
  /** About two thousand pages of a book. */
  static final int MOST_CHARACTERS = 5_000_000;

  private final StringBuilder out = new StringBuilder();
  private int breaks;
  private boolean gap;
  private String opening = "";

  /** A new line, unless one begins here. */
  void line() {
    breaks = Math.max(breaks, 1);
  }

  /** A blank line, unless there is one, or an item is just begun. */
  void paragraph() {
    breaks = opening.isEmpty() ? 2 : Math.max(breaks, 1);
  }

  /** A tab between two cells of one row. */
  void cell() {
    if (breaks == 0 && !out.isEmpty()) {
      out.append('\t');
      gap = false;
    }
  }

  /** What stands before the next text of a line, if there is any. */
  void opening(String mark) {
    opening = mark;
  }

  int length() {
    return out.length();
  }

  /** Adds text, and answers where it begins: behind what is owed before it. */
  int write(String text) {
    int begin = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        gap = true;
      } else if (isText(text, i)) {
        settle();
        begin = begin < 0 ? out.length() : begin;
        out.append(c);
      }
    }
    if (out.length() > MOST_CHARACTERS) {
      throw new Unreadable(
          Reason.TOO_LONG, "It holds more than %,d characters.".formatted(MOST_CHARACTERS));
    }
    return begin < 0 ? out.length() : begin;
  }

  /** The same where line ends are meant. */
  int writeLines(String text) {
    int begin = -1;
    for (String line : text.split("\r\n|[\r\n]", -1)) {
      breaks = begin < 0 ? breaks : Math.min(2, breaks + 1);
      int at = write(line);
      begin = begin < 0 ? at : begin;
    }
    return begin;
  }

  private void settle() {
    if (breaks > 0 || out.isEmpty()) {
      out.append(out.isEmpty() ? "" : "\n".repeat(breaks)).append(opening);
      opening = "";
      breaks = 0;
    } else if (gap && out.charAt(out.length() - 1) != '\t') {
      out.append(' ');
    }
    gap = false;
  }

  private static boolean isText(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c != '\uFFFE' && c != '\uFFFF' && Character.getType(c) != Character.CONTROL;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
