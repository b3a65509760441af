// SPDX-License-Identifier: Apache-2.0
package attest.adjudication.pair;

import attest.adjudication.OpenSentences;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.ToDo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What waits for an adjudicator. */
@ApplicationScoped
class ToSettle implements ToDo {
  @Override
  public List<Item> of(Membership asker) {
    return asker.may(Permission.ADJUDICATE)
        ? List.of(
            new Item(What.SENTENCES, OpenSentences.of(asker)),
            new Item(What.PAIRS, PairQueue.of(asker).left()))
        : List.of();
  }
}
