// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How much one unit divides its raters, for ranking units; empty where it is not pairable. */
public final class Division {
  private Division() {}

  /** The mean distance over pairs of different raters, 0 (all agree) to 1. */
  public static OptionalDouble meanDistance(Ratings ratings, int unit, SetDistance distance) {
    double sum = 0;
    int pairs = 0;
    for (int i = ratings.first(unit); i < ratings.end(unit); i++) {
      for (int j = i + 1; j < ratings.end(unit); j++) {
        if (ratings.rater(i) != ratings.rater(j)) {
          sum += distance.between(ratings.code(i), ratings.code(j));
          pairs++;
        }
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / pairs);
  }

  /** Mean MASI distance of bit masks. */
  public static OptionalDouble meanMasi(Ratings ratings, int unit) {
    return meanDistance(ratings, unit, SetDistance.MASI);
  }

  /**
   * Shannon's entropy of the answers in bits: 0 where all agree (DOI
   * 10.1002/j.1538-7305.1948.tb01338.x).
   */
  public static OptionalDouble entropy(Ratings ratings, int unit) {
    if (!ratings.isPairable(unit)) {
      return OptionalDouble.empty();
    }
    int first = ratings.first(unit);
    long[] codes = new long[ratings.end(unit) - first];
    Arrays.setAll(codes, i -> ratings.code(first + i));
    Arrays.sort(codes);
    double bits = 0;
    for (int from = 0, to = 0; from < codes.length; from = to) {
      while (to < codes.length && codes[to] == codes[from]) {
        to++;
      }
      double share = (double) (to - from) / codes.length;
      bits -= share * Math.log(share) / Math.log(2);
    }
    return OptionalDouble.of(Math.abs(bits));
  }
}
