// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/** 1 between any two categories; what is expected needs no loop over pairs. */
final class NominalDisagreement implements Disagreement {

  @Override
  public double between(int a, int b) {
    return a == b ? 0 : 1;
  }

  @Override
  public double expected(double[] marginals) {
    double before = 0;
    double half = 0;
    for (double marginal : marginals) {
      half += before * marginal;
      before += marginal;
    }
    return 2 * half;
  }
}
