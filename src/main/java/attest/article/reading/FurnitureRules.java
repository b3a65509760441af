// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The furniture phrases of all languages (a page's furniture is often not in its article's), read
 * from {@code <language>/furniture.txt}. A section is headed by a reason and the way its phrases
 * match a line, both compared without case, accents and outer punctuation.
 */
final class FurnitureRules {
  /** How a phrase meets a line. */
  enum Way {
    /** The line is the phrase. */
    IS,
    /** The line is it, a word of a menu, and others stand about it. */
    WORD,
    /** The line begins with it. */
    STARTS,
    /** The line has it somewhere. */
    HAS,
    /** The line is it, and link titles follow. */
    HEADS,
    /** The line is it, and behind the article's body nothing but furniture follows. */
    ENDS,
    /** The line is a number and it. */
    COUNTS,
    /** It begins a parenthesis which is set aside. */
    ASIDE
  }

  record Rule(Furniture reason, Way way) {}

  private static final int LONGEST_PHRASE = 40;
  private static final Pattern OUTER = Pattern.compile("[:,.?!]+$");
  private static final Pattern NUMBER = Pattern.compile("^\\d[\\d .,]{0,9}+[km]? ?(?=\\p{L})");
  private static final Pattern NUMBER_BEHIND = Pattern.compile(" ?[(\\[]?\\d{1,6}$");

  private final Map<String, Rule> whole = new HashMap<>();
  private final Map<String, Rule> counted = new HashMap<>();
  private final Map<String, Rule> starts = new HashMap<>();
  private final Map<Way, List<String>> phrases = new EnumMap<>(Way.class);
  private final Map<String, Rule> parts = new HashMap<>();

  private FurnitureRules() {
    for (Language language : Language.values()) {
      RuleFile.of(language, "furniture").sections().forEach(this::section);
    }
  }

  static FurnitureRules standard() {
    return Standard.RULES;
  }

  Optional<Rule> of(Row row) {
    if (row.bare.isEmpty()) {
      return Optional.empty();
    }
    return Optional.ofNullable(whole.get(row.bare))
        .or(() -> countOf(row.bare))
        .or(() -> startOf(row.bare))
        .or(() -> partOf(row.bare));
  }

  boolean opensAside(String text, int begin, int end) {
    String opening = Folded.bare(text.substring(begin, Math.min(end, begin + LONGEST_PHRASE)));
    return phrases.getOrDefault(Way.ASIDE, List.of()).stream().anyMatch(opening::startsWith);
  }

  /** "12 comments", "Comments (12)". */
  private Optional<Rule> countOf(String bare) {
    Matcher number = NUMBER.matcher(bare);
    if (number.find()) {
      return Optional.ofNullable(counted.get(bare.substring(number.end())));
    }
    Matcher behind = NUMBER_BEHIND.matcher(bare);
    return Optional.ofNullable(whole.get(behind.replaceFirst("")))
        .filter(rule -> rule.way != Way.WORD && !behind.replaceFirst("").equals(bare));
  }

  private Optional<Rule> startOf(String bare) {
    for (int at = bare.indexOf(' '); at >= 0 && at <= LONGEST_PHRASE; ) {
      String start = bare.substring(0, at);
      Rule rule = starts.getOrDefault(start, starts.get(OUTER.matcher(start).replaceFirst("")));
      if (rule != null) {
        return Optional.of(rule);
      }
      at = bare.indexOf(' ', at + 1);
    }
    return Optional.ofNullable(starts.get(bare));
  }

  private Optional<Rule> partOf(String bare) {
    return parts.entrySet().stream()
        .filter(part -> bare.contains(part.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void section(String name, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    String[] head = name.toUpperCase(Locale.ROOT).split(" ");
    Rule rule = new Rule(Furniture.valueOf(head[0]), Way.valueOf(head[1]));
    entries.forEach(entry -> add(rule, Folded.of(entry)));
  }

  private void add(Rule rule, String phrase) {
    phrases.computeIfAbsent(rule.way, way -> new ArrayList<>()).add(phrase);
    switch (rule.way) {
      case IS, WORD, HEADS, ENDS -> whole.put(Folded.bare(phrase), rule);
      case COUNTS -> counted.put(phrase, rule);
      case STARTS, ASIDE -> starts.put(phrase, rule);
      case HAS -> parts.put(phrase, rule);
    }
  }

  private static final class Standard {
    static final FurnitureRules RULES = new FurnitureRules();
  }
}
