// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;

/** The squared difference of numbers, which are first brought to one unit of range. */
final class IntervalDisagreement implements Disagreement {
  private final double[] values;

  private IntervalDisagreement(double[] scaled) {
    this.values = scaled;
  }

  /** α is the same in every unit and from every zero, so scaling loses nothing but overflow. */
  static IntervalDisagreement ofValues(double[] values) {
    double low = Arrays.stream(values).min().orElse(0) / 2;
    double range = Arrays.stream(values).max().orElse(0) / 2 - low;
    double scale = range > 0 ? range : 1;
    return new IntervalDisagreement(
        Arrays.stream(values).map(value -> (value / 2 - low) / scale).toArray());
  }

  /** The rank of each category in the middle of those that share it, given how many there are. */
  static IntervalDisagreement ofRanks(double[] values, int[] ascending, double[] marginals) {
    double[] ranks = new double[values.length];
    double below = 0;
    int from = 0;
    while (from < ascending.length) {
      int to = from;
      double tied = 0;
      while (to < ascending.length && values[ascending[to]] == values[ascending[from]]) {
        tied += marginals[ascending[to++]];
      }
      for (; from < to; from++) {
        ranks[ascending[from]] = below + tied / 2;
      }
      below += tied;
    }
    return ofValues(ranks);
  }

  @Override
  public double between(int a, int b) {
    double difference = values[a] - values[b];
    return difference * difference;
  }

  /** Twice the total times the sum of squares about the mean; 0 exactly where all are equal. */
  @Override
  public double expected(double[] marginals) {
    double total = 0;
    double sum = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int a = 0; a < values.length; a++) {
      if (marginals[a] > 0) {
        total += marginals[a];
        sum += marginals[a] * values[a];
        low = Math.min(low, values[a]);
        high = Math.max(high, values[a]);
      }
    }
    return low < high ? 2 * total * squaresAbout(sum / total, marginals) : 0;
  }

  private double squaresAbout(double mean, double[] marginals) {
    double squares = 0;
    for (int a = 0; a < values.length; a++) {
      squares += marginals[a] * (values[a] - mean) * (values[a] - mean);
    }
    return squares;
  }
}
