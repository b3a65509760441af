// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/** How much two categories disagree, and how much of it chance would bring about. */
interface Disagreement {

  /** The disagreement of two categories: 0 for a category with itself, symmetric. */
  double between(int a, int b);

  /** The sum over all ordered pairs of categories, each weighted by both its marginals. */
  default double expected(double[] marginals) {
    double half = 0;
    for (int a = 0; a < marginals.length; a++) {
      double row = 0;
      for (int b = a + 1; marginals[a] > 0 && b < marginals.length; b++) {
        row += marginals[b] * between(a, b);
      }
      half += marginals[a] * row;
    }
    return 2 * half;
  }
}
