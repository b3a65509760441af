// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Article;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stood at one version of an answer, whole. Rows are added and never altered. */
@Entity
public class AnnotationChange extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Annotation annotation;

  public int version;
  public boolean judged;
  public long labels;

  @Column(columnDefinition = "text")
  public String note;

  /** What of it was accepted from suggestions, as {@link Accepted} keeps it. */
  @Column(columnDefinition = "text")
  public String accepted;

  /** The details as JSON, as the API takes them. */
  @Column(columnDefinition = "text")
  public String details;

  public int guidelineVersion;

  /**
   * Made after the reviewer had submitted the article once, and so may have seen others' answers.
   */
  public boolean afterSubmission;

  public Instant changedAt;

  /** Who brought it in from elsewhere; null where the reviewer gave it here. */
  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person importer;

  public @Nullable Instant importedAt;

  protected AnnotationChange() {}

  static void append(Annotation annotation, String details) {
    var change = new AnnotationChange();
    change.annotation = annotation;
    change.version = annotation.version;
    change.judged = annotation.judged;
    change.labels = annotation.labels;
    change.note = annotation.note;
    change.details = details;
    change.accepted = annotation.accepted;
    change.guidelineVersion = annotation.guidelineVersion;
    change.afterSubmission = annotation.changedAfterSubmission();
    change.changedAt = annotation.changedAt;
    change.persist();
    Unweighed.leave(annotation.sentence);
  }

  /** Appends a version that was given elsewhere. */
  static void bring(
      Annotation annotation, BroughtIn.Version version, Person importer, Instant now) {
    var change = new AnnotationChange();
    change.annotation = annotation;
    change.version = version.version();
    change.judged = version.judged();
    change.labels = version.labels();
    change.note = version.note();
    change.details = version.details().json();
    change.accepted = version.accepted();
    change.guidelineVersion = version.guidelineVersion();
    change.afterSubmission = version.afterSubmission();
    change.changedAt = version.changedAt();
    change.importer = importer;
    change.importedAt = now;
    change.persist();
    Unweighed.leave(annotation.sentence);
  }

  /** The details of this version. */
  public Details details() {
    return Details.of(details);
  }

  /** The details of the version that stands. */
  static Details details(Annotation annotation) {
    return Details.of(
        getEntityManager()
            .createQuery(
                "select c.details from AnnotationChange c where c.annotation = ?1 and c.version = ?2",
                String.class)
            .setParameter(1, annotation)
            .setParameter(2, annotation.version)
            .getSingleResult());
  }

  /** One version. */
  static AnnotationChange of(Annotation annotation, int version) {
    return AnnotationChange.<AnnotationChange>find(
            "annotation = ?1 and version = ?2", annotation, version)
        .singleResult();
  }

  /** The history of an answer after a version, oldest first. */
  public static List<AnnotationChange> of(Annotation annotation, long after, int limit) {
    return AnnotationChange.<AnnotationChange>find(
            "annotation = ?1 and version > ?2 order by version", annotation, after)
        .page(0, limit)
        .list();
  }

  /**
   * One reviewer's changes to an article that is theirs to see, newest first.
   *
   * @param before id of the change to go on from; 0 = from the newest
   */
  static List<AnnotationChange> latest(Article article, Person reviewer, long before, int limit) {
    return AnnotationChange.<AnnotationChange>find(
            "select c from AnnotationChange c join fetch c.annotation n join fetch n.sentence s"
                + " where s.article = ?1 and n.reviewer = ?2 and s.retiredStamp = 0"
                + " and (?3 = 0 or c.id < ?3) order by c.id desc",
            article,
            reviewer,
            before)
        .page(0, limit)
        .list();
  }
}
