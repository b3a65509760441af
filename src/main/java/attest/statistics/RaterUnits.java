// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/** The pairable units that each rater judged, ascending and each once. */
final class RaterUnits {
  private final int[] start;
  private final int[] units;

  private RaterUnits(int[] start, int[] units) {
    this.start = start;
    this.units = units;
  }

  static RaterUnits of(Ratings ratings) {
    int[] start = new int[ratings.raters() + 1];
    for (int unit = 0; unit < ratings.units(); unit++) {
      for (int i = ratings.first(unit); ratings.isPairable(unit) && i < ratings.end(unit); i++) {
        start[ratings.rater(i) + 1] += isFirst(ratings, unit, i) ? 1 : 0;
      }
    }
    for (int rater = 0; rater < ratings.raters(); rater++) {
      start[rater + 1] += start[rater];
    }
    return fill(ratings, start);
  }

  private static RaterUnits fill(Ratings ratings, int[] start) {
    int[] next = start.clone();
    int[] units = new int[start[start.length - 1]];
    for (int unit = 0; unit < ratings.units(); unit++) {
      for (int i = ratings.first(unit); ratings.isPairable(unit) && i < ratings.end(unit); i++) {
        if (isFirst(ratings, unit, i)) {
          units[next[ratings.rater(i)]++] = unit;
        }
      }
    }
    return new RaterUnits(start, units);
  }

  private static boolean isFirst(Ratings ratings, int unit, int judgement) {
    return judgement == ratings.first(unit)
        || ratings.rater(judgement) != ratings.rater(judgement - 1);
  }

  int first(int rater) {
    return start[rater];
  }

  int end(int rater) {
    return start[rater + 1];
  }

  int unit(int place) {
    return units[place];
  }
}
