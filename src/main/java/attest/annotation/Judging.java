// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Sentence;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Conflict;
import attest.shared.NotFound;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member before a sentence: everything that taking their answer needs, read in two queries and
 * without the article's text.
 *
 * @param submission theirs of the article; null where they never submitted it
 * @param guideline the version of the guidelines in force, 0 where none are written
 */
public record Judging(
    Sentence sentence, Membership membership, @Nullable Submission submission, int guideline) {

  /**
   * @throws NotFound where there is no such sentence, or the asker is no member of its project
   */
  public static Judging of(long asker, long sentence) {
    var judging = evenRetired(asker, sentence);
    if (judging.sentence.retiredStamp != 0) {
      throw notFound(sentence);
    }
    return judging;
  }

  /**
   * As {@link #of}, also before a sentence that was split or merged away: what was said of it stays
   * readable, and a write is told what stands in its place.
   */
  public static Judging evenRetired(long asker, long sentence) {
    var at =
        Annotation.getEntityManager()
            .createQuery(
                "select s, a.project.id from Sentence s join s.article a"
                    + " where s.id = ?1 and a.removedStamp = 0",
                Object[].class)
            .setParameter(1, sentence)
            .getResultList()
            .stream()
            .findFirst()
            .orElseThrow(() -> notFound(sentence));
    return by(asker, (Sentence) at[0], (Long) at[1]).orElseThrow(() -> notFound(sentence));
  }

  /** Not with the sentence in one query of six tables: H2 begins that with all memberships. */
  private static Optional<Judging> by(long asker, Sentence sentence, long project) {
    return Annotation.getEntityManager()
        .createQuery(
            "select m, u, (select coalesce(max(g.version), 0) from Guideline g where g.project = p)"
                + " from Membership m join fetch m.project p join fetch m.person r"
                + " left join Submission u on u.article = ?3 and u.reviewer = r"
                + " where p.id = ?1 and r.id = ?2"
                + " and p.removedStamp = 0 and m.removedStamp = 0 and r.removedStamp = 0",
            Object[].class)
        .setParameter(1, project)
        .setParameter(2, asker)
        .setParameter(3, sentence.article)
        .getResultList()
        .stream()
        .map(
            row ->
                new Judging(
                    sentence,
                    (Membership) row[0],
                    (Submission) row[1],
                    ((Number) row[2]).intValue()))
        .findFirst();
  }

  private static NotFound notFound(long sentence) {
    return new NotFound("There is no sentence " + sentence + " that you may see.");
  }

  /**
   * @throws attest.shared.Forbidden for a member who only reads
   */
  public Judging require(Permission permission) {
    membership.require(permission);
    return this;
  }

  public Person reviewer() {
    return membership.person;
  }

  /** Withdrawn labels included: what stands may hold them. */
  LabelScheme scheme() {
    return LabelScheme.everOf(membership.project);
  }

  /** The answer that stands; or one to come. */
  Answer standing(Instant now) {
    return answer(Annotation.of(sentence, reviewer()), now);
  }

  /**
   * The answer that stands, locked, to a sentence that stays meanwhile; or one to come.
   *
   * @throws attest.article.Reshaped where the sentence was split or merged
   */
  Answer locked(Instant now) {
    sentence.hold();
    return answer(Annotation.locked(sentence, reviewer()), now);
  }

  private Answer answer(Optional<Annotation> annotation, Instant now) {
    return Answer.of(annotation.orElseGet(() -> Annotation.blank(sentence, reviewer(), now)));
  }

  /**
   * Whether this is a sentence of the same article that stands before the one at hand; if so it
   * stays until the transaction ends.
   */
  boolean isEarlier(long other) {
    return Sentence.find(
            "id = ?1 and article = ?2 and ordinal < ?3 and retiredStamp = 0",
            other,
            sentence.article,
            sentence.ordinal)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .isPresent();
  }

  /**
   * @throws attest.shared.Invalid naming the detail at fault
   */
  void check(Details details, Details standing, Collection<String> labels) {
    if (details.size() > 0) {
      int length = sentence.endOffset - sentence.beginOffset;
      new DetailCheck(length, sentence::text).check(details, labels);
      new DetailReferences(this, standing).check(details);
    }
  }

  /**
   * @throws Conflict while the article is submitted: what was submitted stands until it is reopened
   */
  void requireOpen() {
    if (submission != null && submission.stands()) {
      throw new Conflict(
          "You have submitted this article, so this was not stored. Reopen the article to change"
              + " answers.");
    }
  }

  /**
   * Takes an answer of theirs without a note: for work that enters answers given elsewhere. Ask for
   * {@link Permission#REVIEW} first, and tell the world of it.
   *
   * @param labels bit mask of labels that the project gives
   * @throws Conflict while the article is submitted
   */
  public Judged judge(long labels, Details details, Instant now) {
    var standing = locked(now);
    var content = new Annotation.Content(true, labels, "", details);
    if (!standing.says(content)) {
      requireOpen();
      store(standing, content, now);
    }
    return judged(standing.annotation());
  }

  /** Stores the answer as the next version. */
  Answer store(Answer standing, Annotation.Content content, Instant now) {
    var annotation = standing.annotation();
    annotation.change(content, standing.details(), submission != null, guideline, now);
    return new Answer(annotation, content.details());
  }

  /** What the world is told of a stored answer. */
  Judged judged(Annotation annotation) {
    return Judged.of(membership.project, annotation);
  }
}
