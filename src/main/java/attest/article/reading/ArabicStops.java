// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.Set;

/**
 * Arabic has no capitals to go by: a mark ends the sentence unless it follows an initial or an
 * abbreviation, Latin ones included, or a quoted question whose speaker follows.
 */
final class ArabicStops implements StopRules {
  private static final int SHORTEST_BEFORE = 3;
  private static final int SHORTEST_AFTER = 2;

  private final Abbreviations abbreviations = Abbreviations.of(Language.ARABIC);
  private final Abbreviations latin = Abbreviations.of(Language.ENGLISH);
  private final Set<String> saying =
      Set.copyOf(RuleFile.of(Language.ARABIC, "words").section("saying"));

  @Override
  public boolean parts(Stop stop) {
    if (stop.isDots()
        && stop.text().charAt(stop.at()) == '.'
        && stop.text().charAt(stop.at() + 1) == '.') {
      return false;
    }
    return stop.isOneFullStop() ? !isAbbreviation(stop) : !isSpoken(stop);
  }

  @Override
  public boolean partsUnspaced(Stop stop) {
    return parts(stop)
        && isArabic(stop.before())
        && stop.wordBefore().length() >= SHORTEST_BEFORE
        && isArabic(stop.text().charAt(stop.next()))
        && stop.wordAfter().length() >= SHORTEST_AFTER;
  }

  /** "«إلى أين؟» يسأل": a question or cry, its closing mark, and who asks. */
  private boolean isSpoken(Stop stop) {
    return stop.text().charAt(stop.at()) != '.'
        && stop.cut() > stop.marks()
        && saying.contains(stop.wordAfter());
  }

  private boolean isAbbreviation(Stop stop) {
    String word = stop.wordBefore();
    return latin.isAlways(word)
        || latin.isBeforeName(word)
        || abbreviations.isAlways(word)
        || abbreviations.isBeforeName(word)
        || (abbreviations.isBeforeNumber(word) && Character.isDigit(stop.opening()));
  }

  private static boolean isArabic(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }
}
