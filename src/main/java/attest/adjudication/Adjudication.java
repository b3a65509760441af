// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Person;
import attest.annotation.Blindness;
import attest.annotation.Details;
import attest.annotation.SettledAnswer;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one sentence was settled. What was settled is its {@link SettledAnswer}; taken back, that
 * does not stand. The version counts changes; each appends an {@link AdjudicationChange}.
 */
@Entity
public class Adjudication extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public SettledAnswer answer;

  @Enumerated(EnumType.STRING)
  public Outcome outcome;

  @Enumerated(EnumType.STRING)
  public @Nullable Reason reason;

  @Column(columnDefinition = "text")
  public String note;

  /** Whose answer was taken. */
  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person takenFrom;

  /** Who changed it last. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Person adjudicator;

  public int version;
  public int guidelineVersion;
  public Instant changedAt;

  /** Settled with others on which everybody agreed; null once changed by itself. */
  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable AdjudicationBatch batch;

  protected Adjudication() {}

  /** All that a decision says; {@code settled} false = it is taken back. */
  public record Decision(
      boolean settled,
      long labels,
      Details details,
      Outcome outcome,
      @Nullable Reason reason,
      String note,
      @Nullable Person takenFrom) {
    static final Decision NONE =
        new Decision(false, 0, Details.NONE, Outcome.NONE_RIGHT, null, "", null);
  }

  /** One to come: not settled, version 0, stored by its first change. */
  static Adjudication blank(Sentence sentence) {
    var adjudication = new Adjudication();
    adjudication.answer = SettledAnswer.blank(sentence);
    adjudication.outcome = Decision.NONE.outcome;
    adjudication.note = "";
    return adjudication;
  }

  /** Settled, or taken back since. */
  static Optional<Adjudication> of(Sentence sentence) {
    return find(
            "from Adjudication d join fetch d.answer a join fetch d.adjudicator"
                + " left join fetch d.takenFrom where a.sentence = ?1",
            sentence)
        .firstResultOptional();
  }

  /** As {@link #of(Sentence)}, locked until the transaction ends. */
  static Optional<Adjudication> locked(Sentence sentence) {
    return Adjudication.<Adjudication>find("answer.sentence = ?1", sentence)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * Those that stand in the asker's project, by id, at most {@code most} after the id {@code
   * after}. Whether their articles are shown, {@link attest.annotation.Blindness} says.
   */
  static List<Adjudication> standing(Membership asker, long after, int most) {
    return Adjudication.<Adjudication>find(
            "from Adjudication d join fetch d.answer a join fetch a.sentence s"
                + " join fetch s.article t join fetch d.adjudicator left join fetch d.takenFrom"
                + " where t.project = ?1 and t.removedStamp = 0 and s.retiredStamp = 0"
                + " and a.standing = true and d.id > ?2 order by d.id",
            asker.project,
            after)
        .page(0, most)
        .list();
  }

  /**
   * Those that stand in an article, in the order of its sentences; none where a blind project hides
   * from the asker what others answered.
   */
  public static List<Adjudication> visibleTo(Membership asker, Article article) {
    return Blindness.of(asker, article).showsAll(article.id)
        ? list(
            "from Adjudication d join fetch d.answer a join fetch a.sentence s"
                + " where s.article = ?1 and s.retiredStamp = 0 and a.standing = true"
                + " order by s.ordinal",
            article)
        : List.of();
  }

  /** Some of those that a batch settled and that stand so, locked. */
  static List<Adjudication> ofBatch(AdjudicationBatch batch, int most) {
    return Adjudication.<Adjudication>find("batch = ?1 order by id", batch)
        .page(0, most)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** The version that clients know: 0 while not settled. */
  int shownVersion() {
    return answer.standing ? version : 0;
  }

  /** Whether it stands because the guidelines are silent. */
  boolean isGap() {
    return answer.standing && reason == Reason.GUIDELINE_GAP;
  }

  Decision decision() {
    return new Decision(
        answer.standing, answer.labels, answer.details(), outcome, reason, note, takenFrom);
  }

  boolean says(Decision decision) {
    return answer.says(decision.settled, decision.labels, decision.details)
        && (!decision.settled
            || (outcome == decision.outcome
                && reason == decision.reason
                && note.equals(decision.note)
                && Objects.equals(idOf(takenFrom), idOf(decision.takenFrom))));
  }

  private static @Nullable Long idOf(@Nullable Person person) {
    return person == null ? null : person.id;
  }

  /** Takes the decision and appends what now stands to the history. */
  void decide(Decision decision, Person by, int guideline, Instant now) {
    change(decision, by, guideline, now);
    AdjudicationChange.append(this, false);
  }

  /** Settles it as one of those on which everybody agreed. */
  void settle(Decision decision, AdjudicationBatch within, int guideline, Instant now) {
    change(decision, within.person, guideline, now);
    batch = within;
    AdjudicationChange.append(this, false);
  }

  /** Lets an earlier version stand again, or none; the history says that this undid a decision. */
  void putBack(Decision earlier, Person by, int guideline, Instant now) {
    change(earlier, by, guideline, now);
    AdjudicationChange.append(this, true);
  }

  private void change(Decision decision, Person by, int guideline, Instant now) {
    answer.become(decision.settled, decision.labels, decision.details);
    outcome = decision.outcome;
    reason = decision.reason;
    note = decision.note;
    takenFrom = decision.takenFrom;
    adjudicator = by;
    guidelineVersion = guideline;
    changedAt = now;
    batch = null;
    version++;
    if (id == null) {
      persist();
    }
  }
}
