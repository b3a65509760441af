// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
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

  public Instant changedAt;

  protected SettledPairChange() {}

  static void append(SettledPair settled) {
    var change = new SettledPairChange();
    change.settledPair = settled;
    change.version = settled.version;
    change.adjudicator = settled.adjudicator;
    change.relation = settled.relation;
    change.newerId = settled.newerId;
    change.rationale = settled.rationale;
    change.outcome = settled.outcome;
    change.reason = settled.reason;
    change.changedAt = settled.changedAt;
    change.persist();
  }
}
