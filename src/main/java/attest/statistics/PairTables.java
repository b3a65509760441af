// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/** Agreement and marginals of one rater with each later one, over the units both judged. */
final class PairTables {
  private static final String NO_CHANCE =
      "Both always gave the same answer, so the agreement expected by chance is 1.";

  private final Ratings ratings;
  private final Patterns patterns;
  private final int rater;
  private final int[] units;
  private final double[] agreeing;
  private final double[][] own;
  private final double[][] theirs;

  PairTables(Patterns patterns, int rater) {
    this.ratings = patterns.ratings();
    this.patterns = patterns;
    this.rater = rater;
    this.units = new int[ratings.raters()];
    this.agreeing = new double[ratings.raters()];
    this.own = new double[ratings.raters()][];
    this.theirs = new double[ratings.raters()][];
  }

  /** Adds a unit that the rater judged. */
  void add(int unit) {
    int first = ratings.first(unit);
    while (ratings.rater(first) != rater) {
      first++;
    }
    int end = sameRaterEnd(first, unit);
    for (int from = end; from < ratings.end(unit); ) {
      int to = sameRaterEnd(from, unit);
      addPair(first, end, from, to);
      from = to;
    }
  }

  private int sameRaterEnd(int judgement, int unit) {
    int end = judgement;
    while (end < ratings.end(unit) && ratings.rater(end) == ratings.rater(judgement)) {
      end++;
    }
    return end;
  }

  private void addPair(int first, int end, int from, int to) {
    int other = ratings.rater(from);
    if (own[other] == null) {
      own[other] = new double[patterns.categories()];
      theirs[other] = new double[patterns.categories()];
    }
    units[other]++;
    double weight = 1.0 / ((end - first) * (to - from));
    for (int i = first; i < end; i++) {
      for (int j = from; j < to; j++) {
        agreeing[other] += ratings.code(i) == ratings.code(j) ? weight : 0;
        own[other][patterns.category(ratings.code(i))] += weight;
        theirs[other][patterns.category(ratings.code(j))] += weight;
      }
    }
  }

  Cohen.Pair pair(int other) {
    return new Cohen.Pair(rater, other, units[other], kappa(other));
  }

  private Coefficient kappa(int other) {
    if (units[other] == 0) {
      return Coefficient.undefined("The two reviewers judged no unit in common.");
    }
    double n = units[other];
    double chance = 0;
    for (int c = 0; c < own[other].length; c++) {
      chance += own[other][c] / n * (theirs[other][c] / n);
    }
    return chance > 1 - 1e-12
        ? Coefficient.undefined(NO_CHANCE)
        : Coefficient.plain((agreeing[other] / n - chance) / (1 - chance), NO_CHANCE);
  }
}
