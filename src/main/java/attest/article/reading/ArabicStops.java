// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

/**
 * Arabic has no capitals to go by: a mark ends the sentence unless it follows an initial or an
 * abbreviation, Latin ones included, or a quoted question whose speaker follows.
 */
final class ArabicStops implements StopRules {
  private static final int SHORTEST_BEFORE = 2;
  private static final int SHORTEST_AFTER = 2;
  private static final String OPENERS = "«“\"(";
  private static final String CLOSERS = "»”\")";
  private static final char AND = 'و';

  private final Abbreviations abbreviations = Abbreviations.of(Language.ARABIC);
  private final Abbreviations latin = Abbreviations.of(Language.ENGLISH);

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
    boolean ended =
        stop.cut() > stop.marks()
            || CLOSERS.indexOf(stop.before()) >= 0
            || stop.text().charAt(stop.marks() - 1) != '.'
            || (isArabic(stop.before()) && stop.wordBefore().length() >= SHORTEST_BEFORE);
    char next = stop.text().charAt(stop.next());
    return parts(stop)
        && ended
        && (isArabic(next) || OPENERS.indexOf(next) >= 0)
        && isArabic((char) stop.opening())
        && stop.wordAfter().length() >= SHORTEST_AFTER;
  }

  /** "«إلى أين؟» يسأل": a question or cry, its closing mark, and who asks. */
  private boolean isSpoken(Stop stop) {
    return stop.text().charAt(stop.at()) != '.'
        && stop.cut() > stop.marks()
        && abbreviations.isSaying(stop.wordAfter());
  }

  private boolean isAbbreviation(Stop stop) {
    String word = stop.wordBefore();
    if (abbreviations.mayEnd(word) || stop.isAfterNumber(word) || isSpacedAcronym(stop, word)) {
      return abbreviations.isBeforeNumber(word) && Character.isDigit(stop.opening());
    }
    return latin.isAlways(word)
        || latin.isBeforeName(word)
        || abbreviations.isAlways(word)
        || abbreviations.isBeforeName(word)
        || (abbreviations.isBeforeNumber(word) && Character.isDigit(stop.opening()));
  }

  /** "أ ف ب": letters apart without dots, not the initials of a name. */
  private static boolean isSpacedAcronym(Stop stop, String word) {
    int letter = stop.at() - word.length() - 2;
    return word.length() == 1
        && letter > stop.begin()
        && isArabic(stop.text().charAt(letter))
        && stop.text().charAt(letter) != AND
        && Blank.is(stop.text().charAt(letter + 1))
        && Blank.is(stop.text().charAt(letter - 1));
  }

  private static boolean isArabic(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }
}
