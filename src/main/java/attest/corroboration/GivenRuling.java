// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Sentence;
import attest.corroboration.counting.Grade;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.NotFound;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;

/**
 * What was said elsewhere of the dossier that holds a sentence, entered in the caller's transaction
 * as if it had been said here.
 */
public final class GivenRuling {
  private GivenRuling() {}

  /**
   * @throws NotFound where no dossier holds the sentence
   */
  public static void title(Membership member, Sentence sentence, String title, Instant now) {
    member.require(Permission.REVIEW);
    var dossier = holding(member, sentence);
    dossier.describe(title, dossier.notes, member.person, now);
  }

  /** An adjudicator's grade in place of the computed one. */
  public static void grade(
      Membership adjudicator, Sentence sentence, Grade grade, String reason, Instant now) {
    adjudicator.require(Permission.ADJUDICATE);
    holding(adjudicator, sentence).override(grade, reason, adjudicator.person, now);
  }

  /** A reviewer's word against the grade. */
  public static void contest(Membership reviewer, Sentence sentence, String words, Instant now) {
    reviewer.require(Permission.REVIEW);
    var contest = GradeContest.raise(holding(reviewer, sentence), reviewer.person, words, now);
    var told = GradeContested.of(contest, reviewer.person.id, now);
    CDI.current().getBeanContainer().getEvent().fire(told);
  }

  private static Dossier holding(Membership member, Sentence sentence) {
    member.project.hold();
    return Dossier.holding(sentence).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("No dossier holds sentence " + sentence.id + "."));
  }
}
