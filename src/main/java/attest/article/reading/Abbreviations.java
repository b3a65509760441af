// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a full stop behind a word means, from {@code <language>/abbreviations.txt}. An entry in
 * small letters is met in any case; one with a capital only as it stands.
 */
final class Abbreviations {
  private final Set<String> always;
  private final Set<String> beforeNames;
  private final Set<String> beforeNumbers;
  private final Set<String> mayEnd;
  private final Set<String> afterTimes;
  private final Set<String> measures;
  private final Set<String> modifying;
  private final Set<String> openers;
  private final Set<String> verbs;
  private final Set<String> saying;

  private Abbreviations(Language language) {
    RuleFile file = RuleFile.of(language, "abbreviations");
    always = Set.copyOf(file.section("always"));
    beforeNames = Set.copyOf(file.section("before names"));
    beforeNumbers = Set.copyOf(file.section("before numbers"));
    mayEnd = Set.copyOf(file.section("may end"));
    afterTimes = Set.copyOf(file.section("after times"));
    measures = Set.copyOf(file.section("measures"));
    modifying = Set.copyOf(file.section("modifying"));
    RuleFile words = RuleFile.of(language, "words");
    openers = new HashSet<>(words.section("function"));
    verbs = Set.copyOf(words.section("verbs"));
    saying = Set.copyOf(words.section("saying"));
  }

  static Abbreviations of(Language language) {
    return new Abbreviations(language);
  }

  boolean isAlways(String word) {
    return has(always, word);
  }

  boolean isBeforeNumber(String word) {
    return has(beforeNumbers, word);
  }

  boolean mayEnd(String word) {
    return has(mayEnd, word);
  }

  /** A day or time zone that goes on with an hour. */
  boolean isAfterTime(String word) {
    return afterTimes.contains(word.toLowerCase(Locale.ROOT));
  }

  /** "km": behind a figure a measure, before one a place on a road. */
  boolean isMeasure(String word) {
    return measures.contains(word);
  }

  /** Letters between dots that seldom stand before a name of their own: "F.L.S", not "U.S", "J". */
  boolean isAcronym(String word) {
    return word.indexOf('.') > 0
        && word.indexOf('-') < 0
        && isDotted(word)
        && !modifying.contains(word);
  }

  boolean isVerb(String word) {
    return verbs.contains(word);
  }

  /** "asked": names the speaker of the words before it. */
  boolean isSaying(String word) {
    return saying.contains(word);
  }

  /** An abbreviation, initial or acronym: the sentence ends only if a small word opens the next. */
  boolean isBeforeName(String word) {
    return has(beforeNames, word) || isDotted(word) || isDotted(lastPart(word));
  }

  boolean isOpener(String word) {
    return openers.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Also as the last part of a compound: "ex-Gov". */
  private static boolean has(Set<String> entries, String word) {
    String last = lastPart(word);
    return entries.contains(word)
        || entries.contains(word.toLowerCase(Locale.ROOT))
        || entries.contains(last);
  }

  private static String lastPart(String word) {
    return word.substring(word.lastIndexOf('-') + 1);
  }

  /** Single letters between dots and hyphens: "J", "U.S", "J.-C", "أ.ف.ب". */
  private static boolean isDotted(String word) {
    boolean letter = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (letter && Character.isLetter(c)) {
        return false;
      }
      letter = Character.isLetter(c);
      if (!letter && c != '.' && c != '-') {
        return false;
      }
    }
    return letter;
  }
}
