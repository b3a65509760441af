// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The act of merging one dossier into another: who, when, and whether it stands. */
@Entity
public class DossierMerge extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  /** The one that went. */
  @ManyToOne(fetch = FetchType.LAZY)
  public Dossier dossier;

  @ManyToOne(fetch = FetchType.LAZY)
  public Dossier into;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person person;

  public Instant mergedAt;
  public @Nullable Instant undoneAt;

  @ManyToOne(fetch = FetchType.LAZY)
  public @Nullable Person undoer;

  protected DossierMerge() {}

  static DossierMerge begin(Dossier dossier, Dossier into, Person person, Instant now) {
    var merge = new DossierMerge();
    merge.dossier = dossier;
    merge.into = into;
    merge.person = person;
    merge.mergedAt = now;
    merge.persist();
    return merge;
  }

  /** The one by which a dossier is away. */
  static Optional<DossierMerge> of(Dossier dossier) {
    return find("dossier = ?1 and undoneAt is null order by id desc", dossier)
        .firstResultOptional();
  }

  /** Those that stand and brought something into a dossier. */
  static List<DossierMerge> into(Dossier dossier) {
    return list("into = ?1 and undoneAt is null order by id", dossier);
  }

  void undo(Person by, Instant now) {
    undoneAt = now;
    undoer = by;
  }
}
