// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stood at one version of a judgement, whole. Rows are added and never altered. */
@Entity
public class CorroborationChange extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Corroboration corroboration;

  public int version;

  @Enumerated(EnumType.STRING)
  public @Nullable Relation relation;

  public @Nullable Long newerId;

  @Column(columnDefinition = "text")
  public String rationale;

  public @Nullable UUID firstFigure;
  public @Nullable UUID secondFigure;

  @Enumerated(EnumType.STRING)
  public @Nullable Relation suggested;

  public boolean sighted;
  public Instant changedAt;

  protected CorroborationChange() {}

  static void append(Corroboration judgement) {
    var change = new CorroborationChange();
    change.corroboration = judgement;
    change.version = judgement.version;
    change.relation = judgement.relation;
    change.newerId = judgement.newerId;
    change.rationale = judgement.rationale;
    change.firstFigure = judgement.firstFigure;
    change.secondFigure = judgement.secondFigure;
    change.suggested = judgement.suggested;
    change.sighted = judgement.sighted;
    change.changedAt = judgement.changedAt;
    change.persist();
  }

  /** Every version of a judgement, oldest first. */
  static List<CorroborationChange> of(Corroboration judgement) {
    return list("corroboration = ?1 order by version", judgement);
  }
}
