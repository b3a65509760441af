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
    this.table = new double[codes.length <= LARGEST_TABLE ? codes.length : 0][codes.length];
    for (int a = 0; a < table.length; a++) {
      for (int b = 0; b < table.length; b++) {
        table[a][b] = distance.between(codes[a], codes[b]);
      }
    }
  }

  @Override
  public double between(int a, int b) {
    return table.length == 0 ? distance.between(codes[a], codes[b]) : table[a][b];
  }
}
