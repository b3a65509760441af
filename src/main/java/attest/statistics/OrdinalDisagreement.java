// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The squared difference of ranks. Krippendorff's sum of the marginals between two categories less
 * half of the two is the difference of their middle ranks, so ranks are numbers of an interval.
 */
final class OrdinalDisagreement implements Disagreement {
  private final double[] values;
  private final int[] ascending;

  OrdinalDisagreement(double[] values) {
    this.values = values;
    this.ascending =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(category -> values[category]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  @Override
  public double between(int a, int b) {
    throw new IllegalStateException("Ranks are known only where the marginals are given.");
  }

  /** The disagreement of ranks where each category occurs this often. */
  Disagreement given(double[] marginals) {
    return IntervalDisagreement.ofRanks(values, ascending, marginals);
  }
}
