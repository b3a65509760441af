// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Sentence;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Conflict;
import attest.shared.NotFound;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member before a sentence: everything that taking their answer needs, read in one query and
 * without the article's text.
 *
 * @param submission theirs of the article; null where they never submitted it
 * @param guideline the version of the guidelines in force, 0 where none are written
 */
record Judging(
    Sentence sentence, Membership membership, @Nullable Submission submission, int guideline) {

  /**
   * @throws NotFound where there is no such sentence, or the asker is no member of its project
   */
  static Judging of(long asker, long sentence) {
    return Annotation.getEntityManager()
        .createQuery(
            "select s, m, u, (select coalesce(max(g.version), 0) from Guideline g where g.project = p)"
                + " from Sentence s join s.article a join Membership m on m.project = a.project"
                + " join fetch m.project p join fetch m.person r"
                + " left join Submission u on u.article = a and u.reviewer = r"
                + " where s.id = ?1 and r.id = ?2 and s.retiredStamp = 0 and a.removedStamp = 0"
                + " and p.removedStamp = 0 and m.removedStamp = 0 and r.removedStamp = 0",
            Object[].class)
        .setParameter(1, sentence)
        .setParameter(2, asker)
        .getResultStream()
        .map(
            row ->
                new Judging(
                    (Sentence) row[0],
                    (Membership) row[1],
                    (Submission) row[2],
                    ((Number) row[3]).intValue()))
        .findFirst()
        .orElseThrow(() -> new NotFound("There is no sentence " + sentence + " that you may see."));
  }

  /**
   * @throws attest.shared.Forbidden for a member who only reads
   */
  Judging require(Permission permission) {
    membership.require(permission);
    return this;
  }

  Person reviewer() {
    return membership.person;
  }

  /** Withdrawn labels included: what stands may hold them. */
  LabelScheme scheme() {
    return LabelScheme.everOf(membership.project);
  }

  /** The answer that stands, locked; or one to come. */
  Annotation locked(Instant now) {
    return Annotation.locked(sentence, reviewer())
        .orElseGet(() -> Annotation.blank(sentence, reviewer(), now));
  }

  /**
   * @throws Conflict while the article is submitted: what was submitted stands until it is reopened
   */
  void requireOpen() {
    if (submission != null && submission.submittedAt != null) {
      throw new Conflict(
          "You have submitted this article, so this was not stored. Reopen the article to change"
              + " answers.");
    }
  }

  /** Stores the answer as the next version. */
  void store(Annotation annotation, Annotation.Content content, String details, Instant now) {
    annotation.change(content, details, submission != null, guideline, now);
  }
}
