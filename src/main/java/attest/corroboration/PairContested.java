// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.shared.Deed;
import java.time.Instant;
import java.util.Map;

/**
 * A decision on a pair was contested, or a contest answered; fired within the transaction that
 * stores it.
 *
 * @param person who contested or answered
 */
public record PairContested(
    long project, long first, long second, long contest, long person, boolean answered, Instant at)
    implements Deed {

  static PairContested of(PairContest contest, long person, Instant at) {
    var settled = contest.settledPair;
    return new PairContested(
        settled.project.id,
        settled.first.id,
        settled.second.id,
        contest.id,
        person,
        contest.answeredAt != null,
        at);
  }

  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        answered ? "corroboration.answer_contest" : "corroboration.contest",
        "pair/" + first + "-" + second,
        Map.of("contest", String.valueOf(contest)));
  }
}
