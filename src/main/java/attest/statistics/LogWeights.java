// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/** Logarithms of weights, too small to be written out. */
final class LogWeights {
  private LogWeights() {}

  /** Turns logarithms, of which one is the largest and finite, into shares that sum to 1. */
  static double[] toShares(double[] logs, double largest) {
    double total = 0;
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.exp(logs[i] - largest);
      total += logs[i];
    }
    for (int i = 0; i < logs.length; i++) {
      logs[i] /= total;
    }
    return logs;
  }
}
