// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** French and English: a sentence opens with a capital, and abbreviations have lists. */
final class CasedStops implements StopRules {
  private static final String JOINING = ",;:،؛";
  private static final String QUOTES = "«“\"";
  private static final int LONGEST_ITEM = 3;
  private static final int MOST_WORDS_OF_SPEAKER = 4;
  private static final Pattern ROMAN = Pattern.compile("[IVXLC]{2,5}");
  private static final Set<String> DOMAINS =
      Set.of("com", "org", "net", "fr", "info", "gov", "edu", "uk", "lb", "sy", "io");

  private final Abbreviations abbreviations;

  CasedStops(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  @Override
  public boolean parts(Stop stop) {
    if (JOINING.indexOf(stop.text().charAt(stop.next())) >= 0 || opensSmall(stop)) {
      return false;
    }
    if (stop.isDots() && (stop.before() == '(' || stop.before() == '[')) {
      return false;
    }
    return stop.isOneFullStop() ? partsAfterWord(stop) : !isSpoken(stop);
  }

  @Override
  public boolean partsUnspaced(Stop stop) {
    if (!isEndOfWord(stop)) {
      return false;
    }
    boolean quotes = QUOTES.indexOf(stop.text().charAt(stop.next())) >= 0;
    return (quotes || isCapitalised(stop)) && !opensSmall(stop) && !isAddress(stop);
  }

  private boolean partsAfterWord(Stop stop) {
    String word = stop.wordBefore();
    if (abbreviations.isAlways(word)) {
      return false;
    }
    String after = stop.wordAfter();
    boolean number = Character.isDigit(stop.opening()) || ROMAN.matcher(after).matches();
    if (number && isBeforeNumber(stop, word)) {
      return false;
    }
    if (abbreviations.mayEnd(word)) {
      return !abbreviations.isAfterTime(after);
    }
    if (!abbreviations.isBeforeName(word)) {
      return true;
    }
    boolean initial = after.length() == 1 && ".-".indexOf(stop.charAfterWord()) >= 0;
    return !initial && (abbreviations.isOpener(after) || isNewSubject(stop, word));
  }

  /** "“Why?” Maj. Roe asked": names and what they did stand behind a quoted question or cry. */
  private boolean isSpoken(Stop stop) {
    if (stop.cut() == stop.marks() || stop.text().charAt(stop.marks() - 1) == '.') {
      return false;
    }
    for (String word : stop.wordsAfter(MOST_WORDS_OF_SPEAKER)) {
      if (!Character.isUpperCase(word.codePointAt(0))) {
        return abbreviations.isSaying(word);
      }
      if (abbreviations.isOpener(word)) {
        return false;
      }
    }
    return false;
  }

  private boolean isBeforeNumber(Stop stop, String word) {
    return abbreviations.isBeforeNumber(word)
        || (abbreviations.isMeasure(word) && !stop.isAfterNumber(word));
  }

  /** "Il a rejoint le F.L.S. Damas a protesté": a verb stands before, and one behind the name. */
  private boolean isNewSubject(Stop stop, String acronym) {
    return abbreviations.isAcronym(acronym)
        && abbreviations.isVerb(stop.secondWordAfter())
        && stop.wordsBefore().anyMatch(abbreviations::isVerb);
  }

  /**
   * A small letter opens no sentence, except that of an item, "b) ", and an article written as part
   * of a name: "al-Nosra".
   */
  private static boolean opensSmall(Stop stop) {
    if (!Character.isLowerCase(stop.opening())) {
      return false;
    }
    String word = stop.wordAfter();
    if (word.length() <= LONGEST_ITEM && stop.charAfterWord() == ')') {
      return false;
    }
    int behind = stop.text().indexOf(word, stop.next()) + word.length() + 1;
    boolean name =
        word.length() == 2
            && stop.charAfterWord() == '-'
            && behind < stop.end()
            && Character.isUpperCase(stop.text().charAt(behind));
    return !name;
  }

  private boolean isEndOfWord(Stop stop) {
    if (stop.cut() > stop.marks()) {
      return true;
    }
    if (Character.isDigit(stop.before()) || (!stop.isDots() && Blank.is(stop.before()))) {
      return true;
    }
    String word = stop.wordBefore();
    boolean closed = "»”\")]%".indexOf(stop.before()) >= 0;
    boolean ordinary = word.length() >= 2 && Character.isLowerCase(stop.before());
    return closed
        || (ordinary && !abbreviations.isAlways(word) && !abbreviations.isBeforeName(word));
  }

  /** "Il", "L'", "À ": not "JPG" or "Com". */
  private static boolean isCapitalised(Stop stop) {
    char first = stop.text().charAt(stop.next());
    if (!Character.isUpperCase(first)) {
      return false;
    }
    String word = stop.wordAfter();
    if (word.length() <= 1) {
      return !word.isEmpty() && "'’ \u00A0\u202F".indexOf(stop.charAfterWord()) >= 0;
    }
    return Character.isLowerCase(word.charAt(1))
        && !DOMAINS.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isAddress(Stop stop) {
    int from = stop.at();
    int least = Math.max(stop.begin(), from - 80);
    while (from > least && !Blank.is(stop.text().charAt(from - 1))) {
      from--;
    }
    int to = stop.cut();
    int most = Math.min(stop.end(), to + 80);
    while (to < most && !Blank.is(stop.text().charAt(to))) {
      to++;
    }
    String token = stop.text().substring(from, to);
    int dot = token.indexOf('.');
    return token.contains("://")
        || token.contains("www.")
        || token.contains("@")
        || (dot > 0 && token.indexOf('/') > dot);
  }
}
