// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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

  /** By script, then by the small words that only one language has; else the fallback. */
  public static Language guess(String text, Language fallback) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    long arabic = count(sample, Character.UnicodeScript.ARABIC);
    long latin = count(sample, Character.UnicodeScript.LATIN);
    if (arabic > latin) {
      return ARABIC;
    }
    Map<Language, Integer> hits = hits(sample);
    int french = hits.get(FRENCH);
    int english = hits.get(ENGLISH);
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

  private static Map<Language, Integer> hits(String sample) {
    Map<Language, Integer> hits = new EnumMap<>(Map.of(FRENCH, 0, ENGLISH, 0));
    Matcher word = WORD.matcher(sample);
    while (word.find()) {
      String found = word.group().toLowerCase(Locale.ROOT);
      Small.WORDS.forEach(
          (language, words) -> {
            if (words.contains(found)) {
              hits.merge(language, 1, Integer::sum);
            }
          });
    }
    return hits;
  }

  /** The small words of each language, without those that both have. */
  private static final class Small {
    static final Map<Language, Set<String>> WORDS = words();

    private static Map<Language, Set<String>> words() {
      Set<String> french = new HashSet<>(RuleFile.of(FRENCH, "words").section("function"));
      Set<String> english = new HashSet<>(RuleFile.of(ENGLISH, "words").section("function"));
      Set<String> both = new HashSet<>(french);
      both.retainAll(english);
      french.removeAll(both);
      english.removeAll(both);
      return Map.of(FRENCH, french, ENGLISH, english);
    }
  }
}
