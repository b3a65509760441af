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
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
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

  /** Sentences left unjudged at the latest submission. */
  public int unjudged;

  protected Submission() {}

  public static Optional<Submission> of(Article article, Person reviewer) {
    return find("article = ?1 and reviewer = ?2", article, reviewer).firstResultOptional();
  }

  /** Submits, the first time or again; twice in a row changes nothing. */
  static Submission submit(Article article, Person reviewer, int unjudged, Instant now) {
    var submission = of(article, reviewer).orElseGet(() -> first(article, reviewer, now));
    if (submission.submittedAt == null) {
      submission.submittedAt = now;
      submission.unjudged = unjudged;
    }
    return submission;
  }

  private static Submission first(Article article, Person reviewer, Instant now) {
    var submission = new Submission();
    submission.article = article;
    submission.reviewer = reviewer;
    submission.firstAt = now;
    submission.persist();
    Annotation.fixFirst(article, reviewer);
    return submission;
  }

  void reopen() {
    submittedAt = null;
  }
}
