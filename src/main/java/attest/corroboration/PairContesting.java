// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.project.Permission;
import attest.shared.Conflict;
import attest.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/** A reviewer contests how a pair was settled; an adjudicator answers. */
@ApplicationScoped
public class PairContesting {
  @Inject Clock clock;
  @Inject Event<PairContested> told;

  /**
   * @param text asked for once the rights are known
   * @throws Conflict where the asker is not shown the decision beside their own judgement
   */
  PairContest raise(PairAtHand hand, Supplier<String> text) {
    hand.require(Permission.REVIEW);
    if (!PairDecision.isFor(hand)) {
      throw new Conflict(
          "A decision is contested by who judged the pair and has submitted what they review of"
              + " it.");
    }
    String words = text.get();
    var settled = PairSettling.held(hand).orElseThrow(PairContesting::nothing);
    var person = hand.membership().person;
    var now = clock.instant();
    var contest = PairContest.raise(settled, person, words, now);
    if (contest.isOf(now)) {
      told.fire(PairContested.of(contest, person.id, now));
    }
    return contest;
  }

  private static Conflict nothing() {
    return new Conflict("This pair is not settled, so there is nothing to contest.");
  }

  /** The decision stands. */
  public PairContest answer(PairAtHand hand, long id, Supplier<String> text) {
    var contest = PairContest.of(hand.pair(), id);
    if (!contest.isFor(hand.membership())) {
      throw new NotFound("There is no contest " + id + " that you may see.");
    }
    PairSettling.requireRight(hand);
    var person = hand.membership().person;
    if (contest.reply(person, text.get(), clock.instant())) {
      told.fire(PairContested.of(contest, person.id, clock.instant()));
    }
    return contest;
  }

  /** The asker's own; all of them for who settles. */
  List<PairContest> shown(PairAtHand hand) {
    boolean sees = PairSettling.isShown(hand) || PairDecision.isFor(hand);
    return sees
        ? PairContest.of(hand.pair()).stream().filter(c -> c.isFor(hand.membership())).toList()
        : List.of();
  }
}
