// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/** The distance of sets, looked up where the table of all pairs is small enough to keep. */
final class SetDisagreement implements Disagreement {
  private static final int LARGEST_TABLE = 1024;

  private final long[] codes;
  private final SetDistance distance;
  private final double[][] table;

  SetDisagreement(long[] codes, SetDistance distance) {
    this.codes = codes;
    this.distance = distance;
    this.table = codes.length <= LARGEST_TABLE ? new double[codes.length][codes.length] : null;
    for (int a = 0; table != null && a < codes.length; a++) {
      for (int b = 0; b < codes.length; b++) {
        table[a][b] = distance.between(codes[a], codes[b]);
      }
    }
  }

  @Override
  public double between(int a, int b) {
    return table == null ? distance.between(codes[a], codes[b]) : table[a][b];
  }
}
