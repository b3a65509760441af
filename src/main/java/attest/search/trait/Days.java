// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import attest.project.FoldedName;
import attest.search.trait.Trait.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days that a sentence names, as dates where the year is named or the article's date tells it.
 * A weekday is the latest one at or before the day of publication.
 */
final class Days {
  private static final List<Locale> LOCALES =
      List.of(Locale.FRENCH, Locale.ENGLISH, new Locale("ar", "EG"), new Locale("ar", "SY"));
  private static final Map<String, Month> MONTHS = months();
  private static final Set<String> LONG_MONTHS =
      MONTHS.keySet().stream()
          .filter(name -> name.contains(" "))
          .map(name -> name.substring(0, name.indexOf(' ')))
          .collect(Collectors.toSet());
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Set<String> LINKS = Set.of("de", "of", "er", "st", "nd", "rd", "th");

  /**
   * Days after publication on which a day without a year may lie; else it is of the year before.
   */
  private static final int AHEAD = 60;

  private final List<Token> tokens;
  private final @Nullable LocalDate published;
  private final List<Trait> found = new ArrayList<>();

  private Days(List<Token> tokens, @Nullable LocalDate published) {
    this.tokens = tokens;
    this.published = published;
  }

  static List<Trait> in(List<Token> tokens, @Nullable LocalDate published) {
    var days = new Days(tokens, published);
    for (int i = 0; i < tokens.size(); i++) {
      days.at(i);
    }
    return days.found;
  }

  private void at(int i) {
    var weekday = WEEKDAYS.get(tokens.get(i).folded());
    int number = tokens.get(i).number();
    if (weekday != null) {
      week(i, weekday);
    } else if (number >= 1 && number <= 31) {
      int name = over(i + 1);
      if (month(name) != null) {
        int year = longMonth(name) ? name + 2 : name + 1;
        day(i, year - 1, month(name), number, year(year));
      } else if (i + 2 < tokens.size() && month(i + 1) == null) {
        figures(i, number);
      }
    } else if (month(i) != null && number(i + 1) >= 1 && number(i + 1) <= 31) {
      boolean own = i == 0 || number(i - 1) < 1 || number(i - 1) > 31;
      if (own) {
        int year = over(i + 2);
        day(i, i + 1, month(i), number(i + 1), year(year));
      }
    } else if (number >= 1900 && number <= 2200 && number(i + 1) >= 1 && number(i + 1) <= 12) {
      iso(i, number);
    }
  }

  private void week(int i, DayOfWeek weekday) {
    if (published == null) {
      add(Set.of("weekday-" + weekday.getValue()), i, i);
    } else {
      var day = published.with(TemporalAdjusters.previousOrSame(weekday));
      add(keys(day), i, i);
    }
  }

  private void day(int from, int to, @Nullable Month month, int day, int year) {
    if (month == null || day > month.maxLength()) {
      return;
    }
    boolean known = year > 0;
    Set<String> keys = new LinkedHashSet<>();
    if (known || published != null) {
      keys.addAll(keys(dated(known ? year : likelyYear(month, day), month, day)));
    }
    keys.add(undated(month.getValue(), day));
    add(keys, from, known ? Math.min(to + 1, tokens.size() - 1) : to);
  }

  private static @Nullable LocalDate dated(int year, Month month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private int likelyYear(Month month, int day) {
    int year = published == null ? 0 : published.getYear();
    var that = dated(year, month, day);
    boolean later = that != null && published != null && that.isAfter(published.plusDays(AHEAD));
    return later ? year - 1 : year;
  }

  /** 12/10/2031, the day first. */
  private void figures(int i, int day) {
    int month = number(i + 1);
    int year = number(i + 2);
    boolean joined =
        tokens.get(i + 1).begin() == tokens.get(i).end() + 1
            && tokens.get(i + 2).begin() == tokens.get(i + 1).end() + 1;
    if (joined && month >= 1 && month <= 12 && year >= 1900 && year <= 2200) {
      day(i, i + 1, Month.of(month), day, year);
    }
  }

  /** 2031-10-12. */
  private void iso(int i, int year) {
    int day = number(i + 2);
    boolean joined = tokens.get(i + 1).begin() == tokens.get(i).end() + 1;
    if (joined && day >= 1 && day <= 31) {
      day(i, i + 1, Month.of(number(i + 1)), day, year);
    }
  }

  private static Set<String> keys(@Nullable LocalDate day) {
    return day == null
        ? Set.of()
        : new LinkedHashSet<>(
            List.of(day.toString(), undated(day.getMonthValue(), day.getDayOfMonth())));
  }

  private static String undated(int month, int day) {
    return String.format(Locale.ROOT, "%02d-%02d", month, day);
  }

  private void add(Set<String> keys, int from, int to) {
    found.add(Trait.of(Kind.DATE, keys, tokens.get(from).begin(), tokens.get(to).end()));
  }

  private int over(int i) {
    return i < tokens.size() && LINKS.contains(tokens.get(i).folded()) ? i + 1 : i;
  }

  private int number(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).number() : -1;
  }

  private int year(int i) {
    int year = number(i);
    return year >= 1900 && year <= 2200 ? year : 0;
  }

  private @Nullable Month month(int i) {
    if (i >= tokens.size()) {
      return null;
    }
    var one = MONTHS.get(tokens.get(i).folded());
    return longMonth(i)
        ? MONTHS.get(tokens.get(i).folded() + " " + tokens.get(i + 1).folded())
        : one;
  }

  /** Some months have two words in Arabic. */
  private boolean longMonth(int i) {
    return i + 1 < tokens.size()
        && LONG_MONTHS.contains(tokens.get(i).folded())
        && MONTHS.containsKey(tokens.get(i).folded() + " " + tokens.get(i + 1).folded());
  }

  private static Map<String, Month> months() {
    Map<String, Month> names = new HashMap<>();
    for (Locale locale : LOCALES) {
      for (Month month : Month.values()) {
        for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
          names.put(FoldedName.of(month.getDisplayName(style, locale)), month);
        }
      }
    }
    return names;
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> names = new HashMap<>();
    for (Locale locale : LOCALES) {
      for (DayOfWeek day : DayOfWeek.values()) {
        names.put(FoldedName.of(day.getDisplayName(TextStyle.FULL, locale)), day);
      }
    }
    return names;
  }
}
