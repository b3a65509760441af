// SPDX-License-Identifier: Apache-2.0
package attest.agreement.report;

import attest.statistics.Coefficient;

/**
 * What α allows, read against the interval's lower end (Krippendorff's thresholds); use decides.
 */
public enum Reliability {
  RELIABLE,
  TENTATIVE,
  NOT_RELIABLE,
  UNDEFINED;

  public static final double RELY = .800;
  public static final double CAREFUL = .667;

  public static Reliability of(Coefficient alpha) {
    Double value = alpha.value();
    if (value == null) {
      return UNDEFINED;
    }
    double lower = alpha.low() == null ? value : alpha.low();
    return lower >= RELY ? RELIABLE : lower >= CAREFUL ? TENTATIVE : NOT_RELIABLE;
  }
}
