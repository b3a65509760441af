// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.stream.IntStream;

/**
 * One way in which a unit was judged, whoever judged it: the categories given, sorted.
 *
 * <p>Two judgements form a pair only where different raters gave them. The pairs of a unit share
 * its weight evenly, and the weight is its number of judgements; without repeats this is
 * Krippendorff's 1/(m−1) a pair.
 */
final class Pattern {

  /** Stands between raters in the key of a unit that some rater judged twice. */
  static final int NEXT_RATER = -1;

  private static final int[] NO_REPEATS = {};
  private static final double[] NO_MASS = {};

  private final int[] category;
  private final int[] rater;
  private final double[] mass;

  /** A unit that no rater judged twice. */
  private Pattern(int[] category) {
    this.category = category;
    this.rater = NO_REPEATS;
    this.mass = NO_MASS;
  }

  /** A unit that some rater judged twice, given which judgements came from one rater. */
  private Pattern(int[] category, int[] rater) {
    this.category = category;
    this.rater = rater;
    this.mass = masses();
  }

  /** A distance, or any other symmetric figure, of two categories. */
  @FunctionalInterface
  interface OfTwo {
    double of(int categoryA, int categoryB);
  }

  static Pattern ofKey(int[] key) {
    int breaks = (int) IntStream.of(key).filter(entry -> entry == NEXT_RATER).count();
    return breaks == 0 ? new Pattern(key) : ofRepeats(key, key.length - breaks);
  }

  private static Pattern ofRepeats(int[] key, int size) {
    int[] category = new int[size];
    int[] rater = new int[size];
    int place = 0;
    int current = 0;
    for (int entry : key) {
      if (entry == NEXT_RATER) {
        current++;
      } else {
        rater[place] = current;
        category[place++] = entry;
      }
    }
    return new Pattern(category, rater);
  }

  /** The category of a judgement. */
  int category(int judgement) {
    return category[judgement];
  }

  /** The number of judgements. */
  int size() {
    return category.length;
  }

  /** How many judgements have a category. */
  int count(int wanted) {
    int count = 0;
    for (int given : category) {
      count += given == wanted ? 1 : 0;
    }
    return count;
  }

  boolean hasRepeats() {
    return rater.length > 0;
  }

  /** How many judgements of other raters stand beside a judgement. */
  int partners(int judgement) {
    if (!hasRepeats()) {
      return size() - 1;
    }
    int partners = 0;
    for (int other = 0; other < size(); other++) {
      partners += isPair(judgement, other) ? 1 : 0;
    }
    return partners;
  }

  /** The number of ordered pairs. */
  long pairs() {
    long pairs = 0;
    for (int judgement = 0; judgement < size(); judgement++) {
      pairs += partners(judgement);
    }
    return pairs;
  }

  /** How much a judgement adds to the marginal of its category: 1 where no rater judged twice. */
  double mass(int judgement) {
    return mass.length == 0 ? 1 : mass[judgement];
  }

  private double[] masses() {
    double each = (double) size() / pairs();
    return IntStream.range(0, size()).mapToDouble(i -> each * partners(i)).toArray();
  }

  /** Whether two different raters gave the two judgements. */
  boolean isPair(int judgementA, int judgementB) {
    return judgementA != judgementB && (!hasRepeats() || rater[judgementA] != rater[judgementB]);
  }

  /** The sum over ordered pairs. */
  double sum(OfTwo figure) {
    double half = 0;
    for (int a = 0; a < size(); a++) {
      for (int b = a + 1; b < size(); b++) {
        if (isPair(a, b)) {
          half += figure.of(category[a], category[b]);
        }
      }
    }
    return 2 * half;
  }

  /** The mean over pairs. */
  double mean(OfTwo figure) {
    return sum(figure) / pairs();
  }
}
