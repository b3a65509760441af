// SPDX-License-Identifier: Apache-2.0
package attest.adjudication.pair;

import attest.adjudication.OpenSentences;
import attest.project.Membership;
import attest.project.Permission;

/** How many sentences and pairs of a project wait for somebody who may settle them. */
public record Unsettled(long sentences, long pairs) {
  private static final Unsettled NOTHING = new Unsettled(0, 0);

  /** Nothing for somebody who may not. */
  public static Unsettled of(Membership asker) {
    return asker.may(Permission.ADJUDICATE)
        ? new Unsettled(OpenSentences.of(asker), PairQueue.of(asker).left())
        : NOTHING;
  }

  public boolean isSome() {
    return sentences + pairs > 0;
  }
}
