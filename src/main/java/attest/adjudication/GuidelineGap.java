// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Person;
import attest.annotation.SettledAnswer.Reason;
import attest.project.GuidelineProposal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sentence on which the guidelines are silent: while it is settled for that reason, a passage is
 * proposed for them, in the adjudicator's words or still to be written.
 */
final class GuidelineGap {
  private GuidelineGap() {}

  /**
   * Lets the proposal follow a change.
   *
   * @param was whether the sentence was settled as a gap before
   * @param passage null where nothing was said of it: words proposed earlier stay
   */
  static void follow(
      Adjudication adjudication, boolean was, @Nullable String passage, Person by, Instant now) {
    var sentence = adjudication.answer.sentence;
    var project = sentence.article.project;
    String subject = "sentence/" + sentence.id;
    if (!isOne(adjudication)) {
      if (was) {
        GuidelineProposal.withdraw(project, subject, by, now);
      }
    } else if (passage != null || !was) {
      GuidelineProposal.open(project, passage == null ? "" : passage, subject, by, now);
    }
  }

  static boolean isOne(Adjudication adjudication) {
    return adjudication.answer.standing && adjudication.reason == Reason.GUIDELINE_GAP;
  }
}
