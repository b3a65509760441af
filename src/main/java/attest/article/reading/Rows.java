// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts a text at its line ends, takes blanks off, and sets asides apart. In a hard-wrapped text a
 * paragraph is one line.
 */
final class Rows {
  private static final int LONGEST_ASIDE = 300;
  private static final String BEFORE_ASIDE = ".!?…»”\"";

  private final String text;
  private final FurnitureRules rules;
  private final Clusters clusters;
  private final List<Row> rows = new ArrayList<>();
  private int lastHardEnd;
  private int nextOpen = -1;

  private Rows(String text, FurnitureRules rules) {
    this.text = text;
    this.rules = rules;
    this.clusters = new Clusters(text);
  }

  static List<Row> of(String text, FurnitureRules rules) {
    Rows cut = new Rows(text, rules);
    BitSet wraps = HardWraps.in(text);
    int begin = 0;
    for (int at = 0; at < text.length(); at++) {
      if (endsLine(text.charAt(at)) && !wraps.get(at)) {
        cut.line(begin, at);
        begin = at + 1;
      }
    }
    cut.line(begin, text.length());
    return cut.rows;
  }

  static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  private void line(int begin, int end) {
    Span line = clusters.trimmed(begin, end);
    int from = line.begin();
    for (int at = nextOpen(from); at < line.end(); ) {
      int close = mayStandApart(line.begin(), at) ? closeOfAside(at, line.end()) : -1;
      if (close >= 0) {
        add(line, from, at);
        add(line, at, close);
        from = close;
      }
      at = nextOpen(Math.max(at + 1, close));
    }
    add(line, from, line.end());
  }

  /** Looked for only once, however many lines come before it. */
  private int nextOpen(int from) {
    if (nextOpen < from) {
      int at = text.indexOf('(', from);
      nextOpen = at < 0 ? Integer.MAX_VALUE : at;
    }
    return nextOpen;
  }

  private void add(Span line, int begin, int end) {
    Span span = clusters.trimmed(begin, end);
    if (span.length() > 0) {
      boolean opens = span.begin() == line.begin();
      rows.add(new Row(text, span, opens, opens && gapBefore(span.begin())));
      lastHardEnd = span.end();
    }
  }

  private boolean gapBefore(int begin) {
    String between = text.substring(lastHardEnd, begin).replace("\r\n", "\n");
    return between.chars().filter(c -> endsLine((char) c)).count() > 1;
  }

  private boolean mayStandApart(int lineBegin, int at) {
    if (!clusters.boundary(at)) {
      return false;
    }
    int before = Blank.skipBack(text, lineBegin, at);
    return before == lineBegin || BEFORE_ASIDE.indexOf(text.charAt(before - 1)) >= 0;
  }

  private int closeOfAside(int open, int lineEnd) {
    if (!rules.opensAside(text, open + 1, lineEnd)) {
      return -1;
    }
    int close = text.substring(open, Math.min(lineEnd, open + LONGEST_ASIDE)).indexOf(')');
    return close >= 0 && clusters.boundary(open + close + 1) ? open + close + 1 : -1;
  }
}
