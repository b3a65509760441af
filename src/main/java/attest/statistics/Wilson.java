// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/** Wilson's score interval of a share (Wilson 1927, DOI 10.1080/01621459.1927.10502953). */
public final class Wilson {
  private static final double NORMAL_QUANTILE = 1.959963984540054;

  private Wilson() {}

  /**
   * A share with its 95 % interval.
   *
   * @param share 0 to 1
   * @param of how many the share is of; need not be whole; undefined at 0
   */
  public static Coefficient interval(double share, double of) {
    if (of <= 0) {
      return Coefficient.undefined("There is nothing to take a share of.");
    }
    double square = NORMAL_QUANTILE * NORMAL_QUANTILE;
    double centre = (share + square / (2 * of)) / (1 + square / of);
    double spread = Math.sqrt(share * (1 - share) / of + square / (4 * of * of));
    double half = NORMAL_QUANTILE * spread / (1 + square / of);
    return Coefficient.between(
        share,
        Math.max(0, Math.min(share, centre - half)),
        Math.min(1, Math.max(share, centre + half)));
  }
}
