// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Person;
import attest.adjudication.Adjudication.Decision;
import attest.annotation.Annotation;
import attest.annotation.Answer;
import attest.annotation.Blindness;
import attest.annotation.Judging;
import attest.annotation.Submission;
import attest.article.Sentence;
import attest.project.GuidelineGap;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Conflict;
import attest.shared.Forbidden;
import attest.shared.NotFound;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member before a sentence that they would settle, or read how it was settled.
 *
 * @param guideline the version of the guidelines in force, 0 where none are written
 */
record Settling(Sentence sentence, Membership membership, int guideline, Blindness blindness) {

  /**
   * @throws NotFound where there is no such sentence, or the asker is no member of its project
   */
  static Settling of(long asker, long sentence) {
    return of(Judging.of(asker, sentence));
  }

  /** As {@link #of}, also before a sentence that was split or merged away. */
  static Settling evenRetired(long asker, long sentence) {
    return of(Judging.evenRetired(asker, sentence));
  }

  private static Settling of(Judging judging) {
    var membership = judging.membership();
    return new Settling(
        judging.sentence(),
        membership,
        judging.guideline(),
        Blindness.of(membership, judging.sentence().article));
  }

  /**
   * @throws Forbidden for a member who may not settle, who is reviewing the article in a blind
   *     project, or who judged the sentence themselves where the project bars that
   */
  Settling require() {
    membership.require(Permission.ADJUDICATE);
    requireSight();
    if (isBarred()) {
      throw new Forbidden("In this project nobody settles a sentence that they reviewed.");
    }
    return this;
  }

  /**
   * @throws Forbidden for a member who is reviewing the article in a blind project
   */
  Settling requireSight() {
    if (!isShown()) {
      throw new Forbidden(
          "You are reviewing this article yourself: submit it before you settle what others said.");
    }
    return this;
  }

  /**
   * @throws Forbidden for a member who does not review
   * @throws Conflict where they have not judged the sentence and submitted the article: only then
   *     is the decision shown beside their answer
   */
  Settling requireContest() {
    membership.require(Permission.REVIEW);
    if (!isAnswered()) {
      throw new Conflict(
          "A decision is contested by who judged the sentence and has submitted the article.");
    }
    return this;
  }

  /** Whether the asker judged the sentence and has ever submitted its article. */
  private boolean isAnswered() {
    return isShown()
        && Annotation.of(sentence, person()).filter(a -> a.judged).isPresent()
        && Submission.of(sentence.article, person()).isPresent();
  }

  /** Whether the asker may know what others answered, and so how it was settled. */
  boolean isShown() {
    return blindness.showsAll(sentence.article.id);
  }

  Person person() {
    return membership.person;
  }

  /** Whether the asker may not settle it because they reviewed it. */
  boolean isBarred() {
    return !membership.project.reviewersMayAdjudicate && hasReviewed(person());
  }

  /** Whether this person ever judged the sentence, taken back since or not. */
  boolean hasReviewed(Person somebody) {
    return Annotation.of(sentence, somebody).isPresent();
  }

  /** Withdrawn labels included: what stands may hold them. */
  LabelScheme scheme() {
    return LabelScheme.everOf(membership.project);
  }

  /** Everybody's judged answers. */
  List<Answer> answers() {
    return Answer.to(sentence);
  }

  /** What stands; where it is hidden from the asker, as if nothing were settled. */
  Adjudication standing() {
    return isShown()
        ? Adjudication.of(sentence).orElseGet(() -> Adjudication.blank(sentence))
        : Adjudication.blank(sentence);
  }

  /**
   * What stands, locked, of a sentence that stays meanwhile; or one to come.
   *
   * @throws attest.article.Reshaped where the sentence was split or merged
   */
  Adjudication locked() {
    sentence.hold();
    return Adjudication.locked(sentence).orElseGet(() -> Adjudication.blank(sentence));
  }

  /**
   * Stores the decision as the next version.
   *
   * @param passage proposed for the guidelines where they are silent; null = none
   */
  void decide(Adjudication adjudication, Decision decision, @Nullable String passage, Instant now) {
    boolean gap = adjudication.isGap();
    adjudication.decide(decision, person(), guideline, now);
    gap().follow(gap, adjudication.isGap(), passage, now);
  }

  /** Lets an earlier decision stand again. */
  void putBack(Adjudication adjudication, Decision earlier, Instant now) {
    boolean gap = adjudication.isGap();
    adjudication.putBack(earlier, person(), guideline, now);
    gap().follow(gap, adjudication.isGap(), null, now);
  }

  private GuidelineGap gap() {
    return new GuidelineGap(membership.project, "sentence/" + sentence.id, person());
  }
}
