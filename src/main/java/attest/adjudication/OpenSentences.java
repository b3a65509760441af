// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.project.Membership;

/** How many sentences wait for an adjudicator: on which answers differ, or that are contested. */
public final class OpenSentences {
  private OpenSentences() {}

  /** As the queue shows them to the asker; weighs what changed, so ask before a transaction. */
  public static long of(Membership adjudicator) {
    Division.weigh(adjudicator.project);
    return Queue.of(adjudicator).count(Queue.Show.OPEN);
  }
}
