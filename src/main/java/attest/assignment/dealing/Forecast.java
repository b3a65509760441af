// SPDX-License-Identifier: Apache-2.0
package attest.assignment.dealing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a project will be done at the pace of its last two weeks: submissions a day over the days
 * since the first of them, days without any included.
 *
 * @param left submissions that are still needed
 * @param perDay the pace; 0 where too little was submitted to say
 * @param end the day on which the last would come; null where it cannot be said
 */
public record Forecast(long left, double perDay, @Nullable LocalDate end) {
  public static final int DAYS = 14;
  static final int FEWEST = 5;

  /** Beyond this the pace says nothing any more. */
  private static final long LONGEST_DAYS = 3660;

  /**
   * @param submitted the day of each submission; those of other times than the last two weeks do
   *     not count
   * @param left submissions that are still needed
   */
  public static Forecast of(List<LocalDate> submitted, long left, LocalDate today) {
    var recent =
        submitted.stream()
            .filter(day -> day.isAfter(today.minusDays(DAYS)) && !day.isAfter(today))
            .sorted()
            .toList();
    if (left == 0 || recent.size() < FEWEST || recent.stream().distinct().count() < 2) {
      return new Forecast(left, 0, null);
    }
    long days = ChronoUnit.DAYS.between(recent.get(0), today) + 1;
    double perDay = (double) recent.size() / days;
    long more = (long) Math.ceil(left / perDay);
    return new Forecast(left, perDay, more > LONGEST_DAYS ? null : today.plusDays(more));
  }

  public boolean isDone() {
    return left == 0;
  }

  public boolean isTooEarly() {
    return left > 0 && perDay == 0;
  }
}
