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
import java.util.Collection;
import java.util.List;
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

  /** What of it was accepted from suggestions, as {@link Accepted} keeps it. */
  @Column(columnDefinition = "text")
  public String accepted;

  public int version;

  /**
   * The version that stood at the reviewer's first submission of the article, which blind agreement
   * counts; 0 where the sentence was not judged then. Null before that submission, and after it
   * only where a save at the same moment was not seen by it: then what stands is what counts.
   */
  public @Nullable Integer firstVersion;

  public int guidelineVersion;

  /**
   * Carried over from a sentence that was split or merged, and not looked at by its reviewer since.
   */
  public boolean recheck;

  public Instant createdAt;
  public Instant changedAt;

  protected Annotation() {}

  /** An answer to come: not judged yet, version 0, stored by its first change. */
  static Annotation blank(Sentence sentence, Person reviewer, Instant now) {
    var annotation = new Annotation();
    annotation.sentence = sentence;
    annotation.reviewer = reviewer;
    annotation.note = "";
    annotation.accepted = Accepted.NOTHING;
    annotation.createdAt = now;
    annotation.changedAt = now;
    return annotation;
  }

  public static Optional<Annotation> of(Sentence sentence, Person reviewer) {
    return find("sentence = ?1 and reviewer = ?2", sentence, reviewer).firstResultOptional();
  }

  /** Every answer to an article, those that were taken back too. */
  public static List<Annotation> everOf(Article article) {
    return list("sentence.article", article);
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

  /**
   * Everything that an answer says.
   *
   * @param accepted as {@link Accepted} keeps it
   */
  record Content(boolean judged, long labels, String note, Details details, String accepted) {
    static final Content NOT_JUDGED = new Content(false, 0, "", Details.NONE);

    /** Of what was made by hand. */
    Content(boolean judged, long labels, String note, Details details) {
      this(judged, labels, note, details, Accepted.NOTHING);
    }
  }

  boolean says(Content content) {
    return judged == content.judged
        && labels == content.labels
        && note.equals(content.note)
        && accepted.equals(content.accepted);
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
    recheck = false;
    append(content, guideline, now);
    follow(before, content.details);
  }

  private void append(Content content, int guideline, Instant at) {
    judged = content.judged;
    labels = content.labels;
    note = content.note;
    accepted = content.accepted;
    version++;
    guidelineVersion = guideline;
    changedAt = at;
    if (id == null) {
      persist();
    }
    AnnotationChange.append(this, content.details.json());
  }

  private void follow(Details before, Details after) {
    ClaimDetail.follow(this, !before.claims().isEmpty(), after.claims());
    CasualtyFigure.follow(this, !before.figures().isEmpty(), after.figures());
    Attribution.follow(this, !before.attributions().isEmpty(), after.attributions());
  }

  /** Everybody's answers to a sentence, locked until the transaction ends. */
  static List<Annotation> allLocked(Sentence sentence) {
    return Annotation.<Annotation>find("sentence = ?1 order by id", sentence)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The sentences of an article of which this reviewer's answer waits to be looked at again. */
  static List<Long> toCheck(Article article, Person reviewer) {
    return getEntityManager()
        .createQuery(
            "select s.id from Annotation n join n.sentence s where n.reviewer = ?1"
                + " and s.article = ?2 and s.retiredStamp = 0 and n.judged = true"
                + " and n.recheck = true order by s.ordinal",
            Long.class)
        .setParameter(1, reviewer)
        .setParameter(2, article)
        .getResultList();
  }

  /** Whether anybody but this person has judged one of these sentences. */
  static boolean judgedByOthers(Collection<Sentence> sentences, Person reviewer) {
    return count("sentence in ?1 and reviewer <> ?2 and judged = true", sentences, reviewer) > 0;
  }

  /**
   * Gives a new sentence what its reviewer said of those it was made of. The details' rows must
   * have been released there.
   *
   * @param recheck whether the reviewer should look at it again
   */
  static void carry(Sentence sentence, Person reviewer, Past past, boolean recheck) {
    if (past.versions().isEmpty()) {
      return;
    }
    var annotation = blank(sentence, reviewer, past.last().at());
    annotation.firstVersion = past.firstVersion();
    for (var stood : past.versions()) {
      annotation.append(stood.content(), stood.guideline(), stood.at());
    }
    annotation.recheck = recheck;
    annotation.follow(Details.NONE, past.last().content().details());
  }

  /** Takes the rows of its details away, so that they can stand elsewhere; its history stays. */
  void release() {
    ClaimDetail.delete("annotation", this);
    CasualtyFigure.delete("annotation", this);
    Attribution.delete("annotation", this);
  }

  /** Its reviewer looked at it again and leaves it as it is. */
  void confirm() {
    recheck = false;
  }

  /** Lets references of its details follow, which is no new judgement. */
  void repoint(Details before, Details after) {
    if (firstVersion != null && firstVersion == version) {
      firstVersion++;
    }
    append(new Content(judged, labels, note, after, accepted), guidelineVersion, changedAt);
    follow(before, after);
  }

  /** An answer that was given elsewhere, stored as it stood there at last. */
  static Annotation bring(Sentence sentence, Person reviewer, BroughtIn brought) {
    var last = brought.last();
    var annotation = blank(sentence, reviewer, last.changedAt());
    annotation.recheck = brought.recheck();
    annotation.judged = last.judged();
    annotation.labels = last.labels();
    annotation.note = last.note();
    annotation.accepted = last.accepted();
    annotation.version = last.version();
    annotation.firstVersion = brought.firstVersion();
    annotation.guidelineVersion = last.guidelineVersion();
    annotation.persist();
    annotation.follow(Details.NONE, last.details());
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
