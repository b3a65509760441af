// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The line ends of a text that only fill up a column, as in mail and on old wires. A newline ends a
 * sentence, so it is taken for a space only where the whole text is evidently hard-wrapped: no line
 * is wider than a column; where one line follows another without a blank one between, it has hardly
 * ever room for the next word; and sentences end inside lines and seldom with them. Even then a
 * line that had room left, or stands before an item of a list, is a line of its own.
 */
final class HardWraps {
  private static final int NARROWEST = 55;
  private static final int WIDEST = 90;
  private static final int FEWEST = 4;
  private static final int FEWEST_INNER_ENDS = 2;
  private static final double ROOM_LEFT = 0.2;
  private static final double FEWEST_FULL = 0.75;
  private static final double MOST_ENDED = 0.5;
  private static final double MOST_CAPITALS = 0.6;
  private static final Pattern INNER_END = Pattern.compile("[.!?؟…][»”\")]?\\s+[^\\s\\p{Ll}]");
  private static final Pattern ITEM =
      Pattern.compile("(?:[-–—•*·▪►]|[(\\[]?(?:\\p{Nd}{1,3}|\\p{L})[.)\\]]) .*", Pattern.DOTALL);
  private static final int LONGEST_ITEM_MARK = 8;
  private static final String ENDS = ".!?؟…:;»”\")";

  private final String text;
  private final List<Span> lines = new ArrayList<>();
  private int width;
  private int breaks;
  private int full;
  private int ended;
  private int capitals;
  private int innerEnds;

  private HardWraps(String text) {
    this.text = text;
  }

  /** The offsets of line ends that are mere spaces; none where the text is not hard-wrapped. */
  static BitSet in(String text) {
    HardWraps wraps = new HardWraps(text);
    wraps.measure();
    boolean column = wraps.width >= NARROWEST && wraps.width <= WIDEST;
    BitSet found = column ? wraps.found() : new BitSet();
    return wraps.isWrapped() ? found : new BitSet();
  }

  /** Stops at the first line that is too wide for a column. */
  private void measure() {
    int begin = 0;
    for (int at = 0; at <= text.length() && width <= WIDEST; at++) {
      if (at == text.length() || Rows.endsLine(text.charAt(at))) {
        if (at > begin || !isAfterReturn(at)) {
          add(begin, at);
        }
        begin = at + 1;
      }
    }
  }

  private boolean isAfterReturn(int at) {
    return at > 0 && at < text.length() && text.startsWith("\r\n", at - 1);
  }

  /** A single word, an address on the web, may be wider than the column. */
  private void add(int begin, int end) {
    int from = Blank.skip(text, begin, end);
    Span line = new Span(from, Blank.skipBack(text, from, end));
    lines.add(line);
    if (firstWord(line) < line.length()) {
      width = Math.max(width, line.length());
    }
  }

  private BitSet found() {
    BitSet found = new BitSet();
    for (int i = 0; i + 1 < lines.size(); i++) {
      Span line = lines.get(i);
      Span next = lines.get(i + 1);
      innerEnds += INNER_END.matcher(line.of(text)).find() ? 1 : 0;
      if (line.length() > 0 && next.length() > 0) {
        breaks++;
        if (line.length() + 1 + firstWord(next) > width * (1 - ROOM_LEFT)) {
          count(line, next);
          if (!(ends(line) && isItem(next))) {
            found.set(line.end(), next.begin());
          }
        }
      }
    }
    return found;
  }

  private void count(Span line, Span next) {
    int opening = text.codePointAt(next.begin());
    full++;
    ended += ends(line) && !Character.isLowerCase(opening) ? 1 : 0;
    capitals += Character.isUpperCase(opening) ? 1 : 0;
  }

  private boolean isWrapped() {
    return full >= FEWEST
        && innerEnds >= FEWEST_INNER_ENDS
        && full >= FEWEST_FULL * breaks
        && ended <= MOST_ENDED * full
        && capitals <= MOST_CAPITALS * full;
  }

  private boolean ends(Span line) {
    return ENDS.indexOf(text.charAt(line.end() - 1)) >= 0;
  }

  private int firstWord(Span line) {
    int at = line.begin();
    while (at < line.end() && !Blank.is(text.charAt(at))) {
      at++;
    }
    return at - line.begin();
  }

  private boolean isItem(Span line) {
    int end = Math.min(line.end(), line.begin() + LONGEST_ITEM_MARK);
    return ITEM.matcher(text.substring(line.begin(), end)).matches();
  }
}
