// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Label;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's answer to one sentence. {@code judged} with no labels is "judged, none"; not
 * judged is {@code judged = false} or no row. The version counts changes; each appends an {@link
 * AnnotationChange}.
 */
@Entity
public class Annotation extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Sentence sentence;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person reviewer;

  public boolean judged;

  /** Bit mask by {@link attest.project.Label#place}. */
  public long labels;

  @Column(columnDefinition = "text")
  public String note;

  public int version;

  /**
   * The version that stood at the reviewer's first submission of the article, which blind agreement
   * counts; 0 where the sentence was not judged then. Null before that submission, and after it
   * only where a save at the same moment was not seen by it: then what stands is what counts.
   */
  public @Nullable Integer firstVersion;

  public int guidelineVersion;
  public Instant createdAt;
  public Instant changedAt;

  protected Annotation() {}

  /** An answer to come: not judged yet, version 0, stored by its first change. */
  static Annotation blank(Sentence sentence, Person reviewer, Instant now) {
    var annotation = new Annotation();
    annotation.sentence = sentence;
    annotation.reviewer = reviewer;
    annotation.note = "";
    annotation.createdAt = now;
    annotation.changedAt = now;
    return annotation;
  }

  static Optional<Annotation> of(Sentence sentence, Person reviewer) {
    return find("sentence = ?1 and reviewer = ?2", sentence, reviewer).firstResultOptional();
  }

  /** The answer of the reviewer with this login; present members before removed namesakes. */
  static Optional<Annotation> of(Sentence sentence, String login) {
    return Annotation.<Annotation>find(
            "select n from Annotation n join fetch n.reviewer r where n.sentence = ?1"
                + " and r.login = ?2 order by r.removedStamp",
            sentence,
            Person.canonical(login))
        .firstResultOptional();
  }

  /**
   * The asker's own row, locked until the transaction ends: writes of one answer come one after
   * another.
   */
  static Optional<Annotation> locked(Sentence sentence, Person reviewer) {
    return Annotation.<Annotation>find("sentence = ?1 and reviewer = ?2", sentence, reviewer)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Everything that an answer says. */
  record Content(boolean judged, long labels, String note, Details details) {
    static final Content NOT_JUDGED = new Content(false, 0, "", Details.NONE);
  }

  boolean says(Content content) {
    return judged == content.judged && labels == content.labels && note.equals(content.note);
  }

  /** Details belong to built-in labels, so most answers need not be asked for any. */
  boolean mayHaveDetails() {
    return judged && (labels & Label.BUILT_IN) != 0;
  }

  /**
   * The version that clients know: 0 while not judged, whatever came before, so that "not judged
   * yet" is one state.
   */
  public int shownVersion() {
    return judged ? version : 0;
  }

  /** Whether what stands was given after the reviewer may have seen others' answers. */
  public boolean changedAfterSubmission() {
    return firstVersion != null && version > firstVersion;
  }

  /**
   * Takes the new answer, makes the rows of its details follow, and appends what now stands to the
   * history.
   *
   * @param before the details that stood
   * @param submittedBefore whether the reviewer has ever submitted the article: then what stood
   *     before this change is fixed as the first submission's answer, where a submission at the
   *     same moment did not see it
   */
  void change(
      Content content, Details before, boolean submittedBefore, int guideline, Instant now) {
    if (submittedBefore && firstVersion == null) {
      firstVersion = version;
    }
    judged = content.judged;
    labels = content.labels;
    note = content.note;
    version++;
    guidelineVersion = guideline;
    changedAt = now;
    if (id == null) {
      persist();
    }
    AnnotationChange.append(this, content.details.json());
    ClaimDetail.follow(this, !before.claims().isEmpty(), content.details.claims());
    CasualtyFigure.follow(this, !before.figures().isEmpty(), content.details.figures());
    Attribution.follow(this, !before.attributions().isEmpty(), content.details.attributions());
  }

  /** An answer that was given elsewhere, stored as it stood there at last. */
  static Annotation bring(
      Sentence sentence, Person reviewer, BroughtIn.Version last, @Nullable Integer first) {
    var annotation = blank(sentence, reviewer, last.changedAt());
    annotation.judged = last.judged();
    annotation.labels = last.labels();
    annotation.note = last.note();
    annotation.version = last.version();
    annotation.firstVersion = first;
    annotation.guidelineVersion = last.guidelineVersion();
    annotation.persist();
    return annotation;
  }

  /** Fixes what stands as the first submission's answer. */
  static void fixFirst(Article article, Person reviewer) {
    update(
        "firstVersion = version where reviewer = ?1 and firstVersion is null"
            + " and sentence in (from Sentence s where s.article = ?2)",
        reviewer,
        article);
  }
}
