// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where one text may be cut without tearing what a reader sees as one character. */
final class Clusters {
  /** Below this code unit everything stands alone, but for CR LF. */
  private static final char FIRST_MARK = '\u0300';

  private final String text;
  private @Nullable BreakIterator breaks;

  Clusters(String text) {
    this.text = text;
  }

  boolean boundary(int at) {
    if (at <= 0 || at >= text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (before < FIRST_MARK && after < FIRST_MARK) {
      return before != '\r' || after != '\n';
    }
    return breaks().isBoundary(at);
  }

  /** The nearest place at or behind {@code at} where the text may be cut, at most {@code end}. */
  int next(int at, int end) {
    return boundary(at) ? at : Math.min(end, breaks().following(at));
  }

  /** Takes blanks off both ends, as far as no character is torn. */
  Span trimmed(int begin, int end) {
    int from = begin;
    while (from < end && Blank.is(text.charAt(from)) && boundary(from + 1)) {
      from++;
    }
    int to = end;
    while (to > from && Blank.is(text.charAt(to - 1)) && boundary(to - 1)) {
      to--;
    }
    return new Span(from, to);
  }

  private BreakIterator breaks() {
    if (breaks == null) {
      breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
      breaks.setText(text);
    }
    return breaks;
  }
}
