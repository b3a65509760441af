// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.project.Permission;
import attest.shared.Conflict;
import attest.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Supplier;

/** A reviewer contests an adjudicator's word on a dossier; an adjudicator answers. */
@ApplicationScoped
public class GradeContesting {
  @Inject Clock clock;
  @Inject Event<GradeContested> told;

  /**
   * @param text asked for once the rights are known
   * @throws Conflict where the asker is not shown what was decided
   */
  GradeContest raise(DossierAtHand hand, Supplier<String> text) {
    hand.membership().require(Permission.REVIEW);
    if (!hand.seesRuling()) {
      throw new Conflict("Submit what you review of this dossier before you contest its grade.");
    }
    String words = text.get();
    hand.membership().project.hold();
    Dossier.getEntityManager().refresh(hand.dossier());
    var now = clock.instant();
    var contest = GradeContest.raise(hand.dossier(), hand.person(), words, now);
    return tell(contest, hand, contest.isOf(now));
  }

  /** The decision stands. */
  GradeContest answer(DossierAtHand hand, long id, Supplier<String> text) {
    if (!GradeContest.of(hand.dossier(), id).isFor(hand.membership())) {
      throw new NotFound("There is no contest " + id + " that you may see.");
    }
    var sure = hand.toChange(Permission.ADJUDICATE);
    var contest = GradeContest.of(sure.dossier(), id);
    boolean isNew = contest.reply(hand.person(), text.get(), clock.instant());
    return tell(contest, sure, isNew);
  }

  private GradeContest tell(GradeContest contest, DossierAtHand hand, boolean isNew) {
    if (isNew) {
      told.fire(GradeContested.of(contest, hand.person().id, clock.instant()));
    }
    return contest;
  }
}
