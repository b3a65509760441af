// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.OptionalLong;

/** How many more units two raters must judge until an interval is narrow enough. */
public final class Planner {
  private Planner() {}

  /**
   * The number of further pairable units, 0 where the interval is narrow enough, empty where there
   * is no interval. The width of an interval shrinks with the square root of the number of units.
   *
   * @param coefficient a figure with its interval
   * @param pairable how many pairable units it rests on
   * @param halfWidth the half width to reach, as .05
   */
  public static OptionalLong furtherUnits(Coefficient coefficient, int pairable, double halfWidth) {
    Double low = coefficient.low();
    Double high = coefficient.high();
    if (low == null || high == null) {
      return OptionalLong.empty();
    }
    double times = (high - low) / (2 * halfWidth);
    double needed = Math.ceil(pairable * times * times);
    return OptionalLong.of(Math.max(0, (long) needed - pairable));
  }
}
