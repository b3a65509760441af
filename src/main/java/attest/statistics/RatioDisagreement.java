// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/** The squared proportion ((a − b) / (a + b))² of numbers from zero up; 0 for two zeros. */
final class RatioDisagreement implements Disagreement {
  private final double[] values;

  RatioDisagreement(double[] values) {
    this.values = values;
  }

  @Override
  public double between(int a, int b) {
    if (values[a] == values[b]) {
      return 0;
    }
    double proportion = (values[a] / 2 - values[b] / 2) / (values[a] / 2 + values[b] / 2);
    return proportion * proportion;
  }
}
