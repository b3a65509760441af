// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Person;
import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stood at one version of an adjudication, whole. Rows are added and never altered. */
@Entity
public class AdjudicationChange extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Adjudication adjudication;

  public int version;
  public boolean standing;
  public long labels;

  @Column(columnDefinition = "text")
  public String details;

  @Enumerated(EnumType.STRING)
  public Outcome outcome;

  @Enumerated(EnumType.STRING)
  public @Nullable Reason reason;

  @Column(columnDefinition = "text")
  public String note;

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person takenFrom;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person adjudicator;

  public int guidelineVersion;

  /** Made by undoing the decision before it. */
  public boolean undoes;

  public Instant changedAt;

  protected AdjudicationChange() {}

  static void append(Adjudication adjudication, boolean undoes) {
    var change = new AdjudicationChange();
    change.adjudication = adjudication;
    change.version = adjudication.version;
    change.standing = adjudication.answer.standing;
    change.labels = adjudication.answer.labels;
    change.details = adjudication.answer.details;
    change.outcome = adjudication.outcome;
    change.reason = adjudication.reason;
    change.note = adjudication.note;
    change.takenFrom = adjudication.takenFrom;
    change.adjudicator = adjudication.adjudicator;
    change.guidelineVersion = adjudication.guidelineVersion;
    change.undoes = undoes;
    change.changedAt = adjudication.changedAt;
    change.persist();
  }

  /** What it said. */
  Adjudication.Decision decision() {
    return new Adjudication.Decision(
        standing, labels, Details.of(details), outcome, reason, note, takenFrom);
  }

  /** What stood before it, if anything. */
  static Optional<AdjudicationChange> before(AdjudicationChange change) {
    return find("adjudication = ?1 and version = ?2", change.adjudication, change.version - 1)
        .firstResultOptional();
  }

  /** The history of an adjudication after a version, oldest first. */
  static List<AdjudicationChange> of(Adjudication adjudication, long after, int limit) {
    return AdjudicationChange.<AdjudicationChange>find(
            "from AdjudicationChange c join fetch c.adjudicator left join fetch c.takenFrom"
                + " where c.adjudication = ?1 and c.version > ?2 order by c.version",
            adjudication,
            after)
        .page(0, limit)
        .list();
  }
}
