// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Article;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's word that they have finished an article. Once given, reopening does not make it
 * ungiven.
 */
@Entity
public class Submission extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Article article;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person reviewer;

  public Instant firstAt;

  /** Null while reopened. */
  public @Nullable Instant submittedAt;

  protected Submission() {}

  public static Optional<Submission> of(Article article, Person reviewer) {
    return find("article = ?1 and reviewer = ?2", article, reviewer).firstResultOptional();
  }

  /** Whether a reviewer has submitted an article and not reopened it. */
  public static boolean stands(Article article, Person reviewer) {
    return of(article, reviewer).filter(Submission::stands).isPresent();
  }

  /** Whether it was not reopened. */
  public boolean stands() {
    return submittedAt != null;
  }

  /** How far a reviewer is: sentences of the article, and those that they judged. */
  public record Reach(long sentences, long judged) {}

  public static Reach reach(Article article, Person reviewer) {
    return getEntityManager()
        .createQuery(
            "select count(s), count(n) from Sentence s left join Annotation n on n.sentence = s"
                + " and n.reviewer = ?2 and n.judged = true"
                + " where s.article = ?1 and s.retiredStamp = 0",
            Reach.class)
        .setParameter(1, article)
        .setParameter(2, reviewer)
        .getSingleResult();
  }

  /**
   * Submits, the first time or again.
   *
   * @return whether that changed anything
   */
  public static boolean submit(Article article, Person reviewer, Instant now) {
    var standing = locked(article, reviewer);
    if (standing.isEmpty()) {
      store(article, reviewer, now, now);
      Annotation.fixFirst(article, reviewer);
      return true;
    }
    boolean open = !standing.get().stands();
    if (open) {
      standing.get().submittedAt = now;
    }
    return open;
  }

  /**
   * Stores what a reviewer did elsewhere; nothing where they have submitted the article here.
   *
   * @param submittedAt null where it was reopened
   */
  public static void bring(
      Article article, Person reviewer, Instant firstAt, @Nullable Instant submittedAt) {
    if (locked(article, reviewer).isEmpty()) {
      store(article, reviewer, firstAt, submittedAt);
    }
  }

  private static void store(
      Article article, Person reviewer, Instant firstAt, @Nullable Instant submittedAt) {
    var submission = new Submission();
    submission.article = article;
    submission.reviewer = reviewer;
    submission.firstAt = firstAt;
    submission.submittedAt = submittedAt;
    submission.persist();
  }

  /** Everybody's of an article. */
  public static List<Submission> of(Article article) {
    return list(
        "from Submission u join fetch u.reviewer r where u.article = ?1 order by r.id", article);
  }

  /** Those of some articles, by article and reviewer. */
  public static List<Submission> of(Collection<Article> articles) {
    return list(
        "from Submission u join fetch u.reviewer r where u.article in ?1"
            + " order by u.article.id, r.id",
        articles);
  }

  /** Of these articles, by their ids, those that a reviewer has begun and never submitted. */
  public static Set<Long> unfinished(Person reviewer, Collection<Long> articles) {
    return Set.copyOf(
        getEntityManager()
            .createQuery(
                "select distinct a.id from Annotation n join n.sentence s join s.article a"
                    + " where n.reviewer = ?1 and n.judged = true and a.id in ?2 and not exists"
                    + " (select 1 from Submission u where u.article = a and u.reviewer = ?1)",
                Long.class)
            .setParameter(1, reviewer)
            .setParameter(2, articles)
            .getResultList());
  }

  /**
   * Takes the article up again.
   *
   * @return whether that changed anything
   */
  static boolean reopen(Article article, Person reviewer) {
    var standing = locked(article, reviewer);
    boolean submitted = standing.isPresent() && standing.get().stands();
    if (submitted) {
      standing.get().submittedAt = null;
    }
    return submitted;
  }

  private static Optional<Submission> locked(Article article, Person reviewer) {
    return Submission.<Submission>find("article = ?1 and reviewer = ?2", article, reviewer)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
