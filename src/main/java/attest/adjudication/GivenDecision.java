// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.adjudication.Adjudication.Decision;
import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.article.Sentence;
import attest.project.Membership;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision that was taken elsewhere, entered as if its adjudicator had taken it here. */
public final class GivenDecision {
  private GivenDecision() {}

  /**
   * Settles the labels in the caller's transaction; details are left to be settled.
   *
   * @param labels bit mask by {@link attest.project.Label#place}
   */
  public static void enter(
      Membership adjudicator,
      Sentence sentence,
      long labels,
      Outcome outcome,
      @Nullable Reason reason,
      String note,
      Instant now) {
    var settling = Settling.of(adjudicator.person.id, sentence.id).require();
    var standing = settling.locked();
    var decision = new Decision(true, labels, Details.NONE, outcome, reason, note, null);
    settling.decide(standing, decision, null, now);
    fire(Settled.of(standing));
  }

  /** A reviewer's word against how their sentence was settled. */
  public static void contest(Membership reviewer, Sentence sentence, String words, Instant now) {
    var settling = Settling.of(reviewer.person.id, sentence.id).requireContest();
    var contest = Contest.raise(settling.locked(), settling.person(), words, now);
    fire(Contested.of(contest, settling.person().id, now));
  }

  private static void fire(Object event) {
    CDI.current().getBeanContainer().getEvent().fire(event);
  }
}
