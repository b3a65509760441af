// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts one line into sentences by its language's rules, in one pass. A cut is weighed at each run
 * of end marks: what stands before it (an abbreviation?), behind it (a small letter?) and around it
 * (a quotation, an address on the web?).
 */
final class Splitter {
  private static final String CLOSERS = "»”\"'’)]";
  private static final char LATE_CLOSER = '»';
  private static final int LONGEST_FOOTNOTE = 5;
  private static final int LONGEST_CLOSING_CREDIT = 40;
  private static final int LONGEST_PARENTHESIS = 300;
  private static final PerLanguage<Splitter> ALL = PerLanguage.of(Splitter::new);

  private final String ends;
  private final StopRules rules;

  private Splitter(Language language) {
    ends = language == Language.ARABIC ? ".؟!" : ".!?…؟";
    rules =
        language == Language.ARABIC
            ? new ArabicStops()
            : new CasedStops(Abbreviations.of(language));
  }

  static Splitter in(Language language) {
    return ALL.in(language);
  }

  /** The sentences of a line, trimmed, in order. */
  List<Span> split(String text, Span line, Clusters clusters) {
    Held held = Held.in(text, line);
    List<Span> sentences = new ArrayList<>();
    int begin = line.begin();
    for (int at = line.begin(); at < line.end(); ) {
      if (ends.indexOf(text.charAt(at)) < 0) {
        at++;
        continue;
      }
      Stop stop = stopAt(text, new Span(begin, line.end()), at, held);
      int cut = clusters.next(stop.cut(), line.end());
      if (cut == stop.cut() && !held.holds(cut) && parts(stop)) {
        sentences.add(clusters.trimmed(begin, cut));
        begin = cut;
      }
      at = cut;
    }
    sentences.add(clusters.trimmed(begin, line.end()));
    sentences.removeIf(sentence -> sentence.length() == 0);
    return sentences;
  }

  private boolean parts(Stop stop) {
    return stop.next() < stop.end()
        && stop.hasSentenceBefore()
        && !isClosingCredit(stop)
        && !isInsideParenthesis(stop)
        && (stop.isSpaced() ? rules.parts(stop) : rules.partsUnspaced(stop));
  }

  private Stop stopAt(String text, Span rest, int at, Held held) {
    int marks = at + 1;
    while (marks < rest.end() && ends.indexOf(text.charAt(marks)) >= 0) {
      marks++;
    }
    int cut = marks;
    for (int further = closer(text, cut, rest.end(), held); further > cut; ) {
      cut = further;
      further = closer(text, cut, rest.end(), held);
    }
    int next = Blank.skip(text, cut, rest.end());
    return new Stop(text, rest.begin(), at, marks, cut, next, rest.end());
  }

  /**
   * Behind the closing mark or footnote number at {@code at}, or {@code at} where there is none.
   */
  private static int closer(String text, int at, int end, Held held) {
    if (at >= end) {
      return at;
    }
    char c = text.charAt(at);
    if (CLOSERS.indexOf(c) >= 0) {
      return c == '"' && held.opensAt(at) ? at : at + 1;
    }
    if (c == '[') {
      return footnote(text, at, end);
    }
    int behindSpace = Blank.skip(text, at, Math.min(end, at + 3));
    return behindSpace < end && text.charAt(behindSpace) == LATE_CLOSER ? behindSpace + 1 : at;
  }

  private static int footnote(String text, int at, int end) {
    int close = at + 1;
    while (close < end && close - at < LONGEST_FOOTNOTE && Character.isDigit(text.charAt(close))) {
      close++;
    }
    return close > at + 1 && close < end && text.charAt(close) == ']' ? close + 1 : at;
  }

  /** "Col. (ret.) Fenn": only a parenthesis that is a sentence itself ends one. */
  private static boolean isInsideParenthesis(Stop stop) {
    if (stop.cut() == stop.marks() || stop.text().charAt(stop.cut() - 1) != ')') {
      return false;
    }
    int least = Math.max(stop.begin(), stop.at() - LONGEST_PARENTHESIS);
    int open = stop.at();
    while (open > least && stop.text().charAt(open) != '(') {
      open--;
    }
    return stop.text().charAt(open) == '('
        && open > Blank.skip(stop.text(), stop.begin(), stop.at());
  }

  /** "(AFP)" at the end of a line belongs to the sentence before it. */
  private static boolean isClosingCredit(Stop stop) {
    return stop.text().charAt(stop.next()) == '('
        && stop.end() - stop.next() <= LONGEST_CLOSING_CREDIT
        && stop.text().charAt(stop.end() - 1) == ')'
        && stop.text().indexOf(')', stop.next()) == stop.end() - 1;
  }
}
