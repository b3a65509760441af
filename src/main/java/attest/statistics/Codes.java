// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The distinct codes of ratings, ascending. */
final class Codes {
  private Codes() {}

  /** The codes of every judgement. */
  static long[] all(Ratings ratings) {
    return of(ratings, unit -> true);
  }

  /** The codes of pairable units. */
  static long[] pairable(Ratings ratings) {
    return of(ratings, ratings::isPairable);
  }

  private static long[] of(Ratings ratings, IntPredicate counted) {
    long[] codes = new long[ratings.judgements()];
    int size = 0;
    for (int unit = 0; unit < ratings.units(); unit++) {
      for (int i = ratings.first(unit); counted.test(unit) && i < ratings.end(unit); i++) {
        codes[size++] = ratings.code(i);
      }
    }
    Arrays.sort(codes, 0, size);
    return distinct(codes, size);
  }

  private static long[] distinct(long[] sorted, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[kept - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
