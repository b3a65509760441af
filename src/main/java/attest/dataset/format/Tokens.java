// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The words of an article and what stands between them, for formats of one token a line: cut at the
 * bounds of words and of marks, so that a mark always covers whole tokens. White space and control
 * characters are no tokens.
 */
final class Tokens {
  /** {@code [begin, end)} of the article's text in UTF-16 code units. */
  record Token(int begin, int end) {
    boolean isIn(Mark mark) {
      return mark.begin() <= begin && end <= mark.end();
    }
  }

  private final String text;
  private final BreakIterator words;

  Tokens(String text, String language) {
    this.text = text;
    this.words = BreakIterator.getWordInstance(new ULocale(language));
  }

  /** Those of the stretch {@code [begin, end)}, cut at the bounds of these marks too. */
  List<Token> of(int begin, int end, Collection<Mark> marks) {
    var cuts = new TreeSet<Integer>();
    words.setText(text.substring(begin, end));
    for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
      cuts.add(begin + at);
    }
    marks.forEach(m -> cuts.addAll(List.of(m.begin(), m.end())));
    var tokens = new ArrayList<Token>();
    int from = begin;
    for (int cut : cuts.subSet(begin, false, end, true)) {
      if (!isBlank(from, cut)) {
        tokens.add(new Token(from, cut));
      }
      from = cut;
    }
    return tokens;
  }

  private boolean isBlank(int begin, int end) {
    return text.substring(begin, end)
        .codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
  }
}
