// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.shared.Deed;

/** A round of calibration began or ended; fired within the transaction that stores it. */
public record Calibrated(long project, long person, int round, boolean began) implements Deed {
  @Override
  public Trace trace() {
    String act = began ? "assignment.calibrate" : "assignment.calibrated";
    return new Trace(project, person, act, "calibration/" + project + "-" + round);
  }
}
