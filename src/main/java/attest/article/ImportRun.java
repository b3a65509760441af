// SPDX-License-Identifier: Apache-2.0
package attest.article;

import java.time.Duration;

/** A job at work on this node: done in steps, so that several take turns. */
interface ImportRun extends AutoCloseable {
  /** For a step's transaction: one that is timed out is interrupted, and H2 closes on that. */
  Duration LONGEST_STEP = Duration.ofMinutes(10);

  /**
   * Does one step in a transaction of its own.
   *
   * @return whether there is more to do
   */
  boolean step();

  @Override
  default void close() {}
}
