// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The quotations and parentheses of one line, which are kept together. A mark without its partner
 * holds nothing, nor does a quotation as long as a speech.
 */
final class Held {
  private static final int LONGEST_QUOTE = 1_000;
  private static final int LONGEST_PARENTHESIS = 300;
  private static final String OPENING = "«“([";
  private static final String CLOSING = "»”)]";
  private static final int PARENTHESIS = OPENING.indexOf('(');

  private final String text;
  private final Span line;
  private final List<Deque<Integer>> open = new ArrayList<>();
  private final List<Span> spans = new ArrayList<>();
  private int straight = -1;
  private int next;

  private Held(String text, Span line) {
    this.text = text;
    this.line = line;
    for (int i = 0; i < OPENING.length(); i++) {
      open.add(new ArrayDeque<>());
    }
  }

  static Held in(String text, Span line) {
    Held held = new Held(text, line);
    for (int at = line.begin(); at < line.end(); at++) {
      held.mark(at);
    }
    held.spans.sort(Comparator.comparingInt(Span::begin));
    return held;
  }

  /** Whether a cut at {@code at} would part what belongs together. Ask in rising order. */
  boolean holds(int at) {
    while (next < spans.size() && spans.get(next).end() <= at) {
      next++;
    }
    return next < spans.size() && spans.get(next).begin() < at;
  }

  /** Whether a straight quotation mark at {@code at} opens a quotation. */
  boolean opensAt(int at) {
    return canOpen(at) && !(canClose(at) && holds(at));
  }

  private void mark(int at) {
    char c = text.charAt(at);
    if (c == '"') {
      straight(at);
      return;
    }
    int opening = OPENING.indexOf(c);
    int closing = CLOSING.indexOf(c);
    if (opening >= 0) {
      open.get(opening).push(at);
    } else if (closing >= 0 && !open.get(closing).isEmpty()) {
      hold(
          open.get(closing).pop(), at, closing < PARENTHESIS ? LONGEST_QUOTE : LONGEST_PARENTHESIS);
    }
  }

  private void straight(int at) {
    if (straight < 0 && canOpen(at)) {
      straight = at;
    } else if (straight >= 0 && canClose(at)) {
      hold(straight, at, LONGEST_QUOTE);
      straight = -1;
    }
  }

  private void hold(int from, int to, int longest) {
    if (to - from <= longest) {
      spans.add(new Span(from, to + 1));
    }
  }

  private boolean canOpen(int at) {
    char before = at == line.begin() ? ' ' : text.charAt(at - 1);
    char after = at + 1 >= line.end() ? ' ' : text.charAt(at + 1);
    return !Character.isLetterOrDigit(before) && !Blank.is(after);
  }

  private boolean canClose(int at) {
    char before = at == line.begin() ? ' ' : text.charAt(at - 1);
    char after = at + 1 >= line.end() ? ' ' : text.charAt(at + 1);
    return !Blank.is(before) && !Character.isLetterOrDigit(after);
  }
}
