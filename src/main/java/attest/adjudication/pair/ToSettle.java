// SPDX-License-Identifier: Apache-2.0
package attest.adjudication.pair;

import attest.project.Membership;
import attest.project.ToDo;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What waits for an adjudicator. */
@ApplicationScoped
class ToSettle implements ToDo {
  @Override
  public List<Item> of(Membership asker) {
    var waiting = Unsettled.of(asker);
    return List.of(
        new Item(What.SENTENCES, waiting.sentences()), new Item(What.PAIRS, waiting.pairs()));
  }
}
