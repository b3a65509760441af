// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongToDoubleFunction;

/** A measure over codes that stand for numbers, NaN where a code stands for none. */
class NumericMeasure extends Measure {
  private final LongToDoubleFunction value;
  private final Function<double[], Disagreement> disagreement;

  NumericMeasure(LongToDoubleFunction value, Function<double[], Disagreement> disagreement) {
    this.value = value;
    this.disagreement = disagreement;
  }

  @Override
  Disagreement over(long[] codes) {
    return disagreement.apply(values(codes));
  }

  @Override
  Optional<String> refusal(long[] codes) {
    return Arrays.stream(values(codes)).allMatch(Double::isFinite)
        ? Optional.empty()
        : Optional.of("The labels are not all numbers.");
  }

  Optional<String> refusalOfNegatives(long[] codes) {
    return Arrays.stream(values(codes)).allMatch(number -> number >= 0)
        ? Optional.empty()
        : Optional.of("The ratio measure needs numbers from zero up.");
  }

  private double[] values(long[] codes) {
    return Arrays.stream(codes).mapToDouble(value).toArray();
  }
}
