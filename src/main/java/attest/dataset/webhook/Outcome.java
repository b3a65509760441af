// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import attest.shared.Unfetched;
import java.util.Locale;

/**
 * What came of an attempt.
 *
 * @param answer the status, or why there was none
 * @param taken whether the receiver has it
 */
record Outcome(String answer, boolean taken) {
  /** An administrator has ended that addresses are gone to. */
  static final Outcome NOT_ALLOWED = new Outcome("not-allowed", false);

  static Outcome of(int status) {
    return new Outcome(String.valueOf(status), status / 100 == 2);
  }

  static Outcome of(Unfetched failure) {
    return new Outcome(failure.why().name().toLowerCase(Locale.ROOT).replace('_', '-'), false);
  }
}
