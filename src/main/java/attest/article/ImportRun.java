// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.LeasedWork;
import java.time.Duration;

/** A job at work on this node. */
interface ImportRun extends LeasedWork.Run {
  /** For a step's transaction: one that is timed out is interrupted, and H2 closes on that. */
  Duration LONGEST_STEP = Duration.ofMinutes(10);
}
