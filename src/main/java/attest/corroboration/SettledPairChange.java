// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
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
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stood at one version of a settled relation, whole. Rows are added and never altered. */
@Entity
public class SettledPairChange extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public SettledPair settledPair;

  public int version;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person adjudicator;

  @Enumerated(EnumType.STRING)
  public @Nullable Relation relation;

  public @Nullable Long newerId;

  @Column(columnDefinition = "text")
  public String rationale;

  @Enumerated(EnumType.STRING)
  public @Nullable Outcome outcome;

  @Enumerated(EnumType.STRING)
  public @Nullable Reason reason;

  /** Made by undoing the decision before it. */
  public boolean undoes;

  public Instant changedAt;

  protected SettledPairChange() {}

  static void append(SettledPair settled, boolean undoes) {
    var change = new SettledPairChange();
    change.settledPair = settled;
    change.version = settled.version;
    change.adjudicator = settled.adjudicator;
    change.relation = settled.relation;
    change.newerId = settled.newerId;
    change.rationale = settled.rationale;
    change.outcome = settled.outcome;
    change.reason = settled.reason;
    change.undoes = undoes;
    change.changedAt = settled.changedAt;
    change.persist();
  }

  static Optional<SettledPairChange> ofVersion(SettledPair settled, int version) {
    return find("settledPair = ?1 and version = ?2", settled, version).firstResultOptional();
  }

  /** What a member decided last and can undo: it stands, and no undoing made it. */
  public static Optional<SettledPairChange> lastOf(Membership by) {
    return SettledPairChange.<SettledPairChange>find(
            "from SettledPairChange c join fetch c.settledPair p join fetch p.first s"
                + " join fetch p.second t where c.adjudicator = ?1 and p.project = ?2"
                + " and c.version = p.version and c.undoes = false and s.retiredStamp = 0"
                + " and t.retiredStamp = 0 and s.article.removedStamp = 0"
                + " and t.article.removedStamp = 0 order by c.id desc",
            by.person,
            by.project)
        .page(0, 1)
        .firstResultOptional();
  }

  /** What it said. */
  SettledPair.Content content() {
    return new SettledPair.Content(relation, newerId, rationale, outcome, reason);
  }
}
