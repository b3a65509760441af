// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The languages whose sentences can be told apart. */
public enum Language {
  FRENCH("fr"),
  ENGLISH("en"),
  ARABIC("ar");

  /** As much text as a guess needs. */
  private static final int SAMPLE = 20_000;

  private static final int FEWEST_WORDS = 2;
  private static final Pattern WORD = Pattern.compile("\\p{L}{1,20}+");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** As in ISO 639-1. */
  public String code() {
    return code;
  }

  /**
   * @param code "fr", "fr-LB", "AR" …
   * @throws IllegalArgumentException for a language that cannot be read
   */
  public static Language of(String code) {
    String primary = code.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (language.code.equals(primary)) {
        return language;
      }
    }
    throw new IllegalArgumentException("No rules to read the language \"" + code + "\"");
  }

  /** The writing direction of the language with this code, as HTML names it. */
  public static String direction(String code) {
    return code.equals(ARABIC.code) ? "rtl" : "ltr";
  }

  /** By script, then by the small words that only one language has; else the fallback. */
  public static Language guess(String text, Language fallback) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    long arabic = count(sample, Character.UnicodeScript.ARABIC);
    long latin = count(sample, Character.UnicodeScript.LATIN);
    if (arabic > latin) {
      return ARABIC;
    }
    long french = count(sample, Small.FRENCH);
    long english = count(sample, Small.ENGLISH);
    if (Math.max(french, english) < FEWEST_WORDS || french == english) {
      return fallback;
    }
    return french > english ? FRENCH : ENGLISH;
  }

  private static long count(String sample, Character.UnicodeScript script) {
    return sample
        .codePoints()
        .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == script)
        .count();
  }

  private static long count(String sample, Set<String> words) {
    return WORD.matcher(sample)
        .results()
        .filter(word -> words.contains(word.group().toLowerCase(Locale.ROOT)))
        .count();
  }

  /** The small words of one language that the other does not have. */
  private static final class Small {
    static final Set<String> FRENCH = only(Language.FRENCH, Language.ENGLISH);
    static final Set<String> ENGLISH = only(Language.ENGLISH, Language.FRENCH);

    private static Set<String> only(Language language, Language other) {
      Set<String> words = new HashSet<>(RuleFile.of(language, "words").section("function"));
      words.removeAll(RuleFile.of(other, "words").section("function"));
      return words;
    }
  }
}
