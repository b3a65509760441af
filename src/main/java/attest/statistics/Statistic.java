// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/** A figure that depends on nothing but how often each pattern occurs. */
@FunctionalInterface
interface Statistic {

  /** The figure where pattern p occurs {@code counts[p]} times; NaN where it is undefined. */
  double at(long[] counts);

  /** One sum over patterns divided by another; undefined where the divisor is 0. */
  static Statistic ratio(double[] numerator, double[] divisor) {
    return counts -> {
      double above = 0;
      double below = 0;
      for (int p = 0; p < counts.length; p++) {
        above += counts[p] * numerator[p];
        below += counts[p] * divisor[p];
      }
      return below == 0 ? Double.NaN : above / below;
    };
  }
}
