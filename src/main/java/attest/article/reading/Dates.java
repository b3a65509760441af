// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Dates in a short folded line, as one language writes them; month names of all languages. */
final class Dates {
  private static final int LONGEST = 400;
  private static final Map<String, Integer> MONTHS = months();
  private static final String NAMES =
      MONTHS.keySet().stream()
          .sorted((a, b) -> b.length() - a.length())
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));
  private static final String YEAR = "(?<y>\\d{4})(?!\\d)";
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)" + YEAR + "-(?<m>\\d{2})-(?<d>\\d{2})(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(?<d>\\d{1,2})([/.-])(?<m>\\d{1,2})\\2" + YEAR);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<d>\\d{1,2})(?:er|st|nd|rd|th)? (?:of |de )?(?<n>"
              + NAMES
              + ")\\.?(?: ?/ ?\\p{L}+(?: (?:الاول|الثاني))?)?,? "
              + YEAR);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})(?<n>" + NAMES + ")\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR);
  private static final Pattern DAY =
      Pattern.compile(
          "(?<![\\d\\p{L}])(?:\\d{1,2}(?:er|st|nd|rd|th)? (?:of |de )?(?:"
              + NAMES
              + ")|(?:"
              + NAMES
              + ")\\.? \\d{1,2}(?:st|nd|rd|th)?)(?![\\d\\p{L}])\\.?");
  private static final PerLanguage<Dates> ALL = PerLanguage.of(Dates::new);

  private final Language language;

  private Dates(Language language) {
    this.language = language;
  }

  static Dates in(Language language) {
    return ALL.in(language);
  }

  /**
   * The first date of a folded line. English days and months in figures that can be either way
   * round are no date.
   */
  Optional<LocalDate> firstIn(String folded) {
    String line = westernDigits(folded);
    if (line.length() > LONGEST) {
      return Optional.empty();
    }
    return find(ISO, line)
        .or(() -> find(DAY_FIRST, line))
        .or(() -> find(MONTH_FIRST, line))
        .or(() -> find(NUMBERS, line));
  }

  /** The line without its dates, with or without a year; digits as in the West. */
  String without(String folded) {
    String line = westernDigits(folded);
    if (line.length() > LONGEST) {
      return line;
    }
    for (Pattern pattern : new Pattern[] {ISO, DAY_FIRST, MONTH_FIRST, NUMBERS, DAY}) {
      line = pattern.matcher(line).replaceAll(" ");
    }
    return line;
  }

  private Optional<LocalDate> find(Pattern pattern, String line) {
    Matcher found = pattern.matcher(line);
    return found.find() ? date(pattern, found) : Optional.empty();
  }

  private Optional<LocalDate> date(Pattern pattern, Matcher found) {
    int day = Integer.parseInt(found.group("d"));
    boolean named = pattern == DAY_FIRST || pattern == MONTH_FIRST;
    int month = named ? MONTHS.get(found.group("n")) : Integer.parseInt(found.group("m"));
    if (pattern == NUMBERS && language == Language.ENGLISH) {
      if (day <= 12 && month <= 12 && day != month) {
        return Optional.empty();
      }
      if (month > 12) {
        return date(Integer.parseInt(found.group("y")), day, month);
      }
    }
    return date(Integer.parseInt(found.group("y")), month, day);
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String westernDigits(String text) {
    StringBuilder western = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c > 0x7F && Character.isDigit(c) ? Character.digit(c, 10) : -1;
      western.append(digit < 0 ? c : (char) ('0' + digit));
    }
    return western.toString();
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (Language language : Language.values()) {
      RuleFile.of(language, "months")
          .sections()
          .forEach(
              (number, names) ->
                  names.forEach(n -> months.put(Folded.of(n), Integer.parseInt(number))));
    }
    return months;
  }
}
