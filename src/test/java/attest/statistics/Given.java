// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.SplittableRandom;

/** Small ratings for tests: a row a unit, a character a rater, a dot where nobody judged. */
final class Given {
  private Given() {}

  /** The code of a judgement is its digit; every unit is a group of its own. */
  static Ratings ratings(String... rows) {
    RatingsBuilder builder = Ratings.builder();
    for (int unit = 0; unit < rows.length; unit++) {
      builder.atLeast(unit + 1, rows[unit].length());
      for (int rater = 0; rater < rows[unit].length(); rater++) {
        if (rows[unit].charAt(rater) != '.') {
          builder.add(unit, rater, rows[unit].charAt(rater) - '0');
        }
      }
    }
    return builder.build();
  }

  static Patterns patterns(String... rows) {
    return Patterns.of(ratings(rows));
  }

  /** Random judgements of which some agree with the others and some are missing. */
  static Ratings random(long seed, int units, int raters, int codes, double missing) {
    SplittableRandom random = new SplittableRandom(seed);
    RatingsBuilder builder = Ratings.builder().atLeast(units, raters);
    for (int unit = 0; unit < units; unit++) {
      builder.group(unit, unit / 5);
      int truth = random.nextInt(codes);
      for (int rater = 0; rater < raters; rater++) {
        int code = random.nextDouble() < .6 ? truth : random.nextInt(codes);
        if (random.nextDouble() >= missing) {
          builder.add(unit, rater, code);
        }
      }
    }
    return builder.build();
  }

  /** The judgements of some ratings as (unit, rater, code), in the order they stand. */
  static long[][] triples(Ratings ratings) {
    long[][] triples = new long[ratings.judgements()][];
    for (int unit = 0; unit < ratings.units(); unit++) {
      for (int i = ratings.first(unit); i < ratings.end(unit); i++) {
        triples[i] = new long[] {unit, ratings.rater(i), ratings.code(i)};
      }
    }
    return triples;
  }
}
