// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;

/** Files brought in together, to be looked over before any becomes an article. */
@Entity
public class ImportBatch extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @ManyToOne(fetch = FetchType.LAZY)
  public Project project;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person importer;

  public Instant begunAt;

  protected ImportBatch() {}

  static ImportBatch begin(Project project, Person importer, Instant now) {
    var batch = new ImportBatch();
    batch.project = project;
    batch.importer = importer;
    batch.begunAt = now;
    batch.persist();
    return batch;
  }

  /**
   * A batch of the member's project.
   *
   * @throws NotFound where there is none, or it was discarded
   */
  static ImportBatch in(Membership membership, long id) {
    return ImportBatch.<ImportBatch>find("id = ?1 and project = ?2", id, membership.project)
        .firstResultOptional()
        .orElseThrow(() -> new NotFound("There is no such import: it may have been discarded."));
  }

  /** A batch that still holds files to save. */
  record Unsaved(long id, Instant begunAt, String importer, long ready) {}

  /** Those of the member's project, the latest first, at most 100. */
  static List<Unsaved> unsaved(Membership membership) {
    return getEntityManager()
        .createQuery(
            "select b.id, b.begunAt, p.name, count(d) from ImportBatch b join b.importer p"
                + " join ImportDraft d on d.batch = b and d.state = ?2 where b.project = ?1"
                + " group by b.id, b.begunAt, p.name order by b.id desc",
            Unsaved.class)
        .setParameter(1, membership.project)
        .setParameter(2, ImportDraft.State.READY)
        .setMaxResults(100)
        .getResultList();
  }

  /** Forgets it with all its drafts; the articles that were saved from it stay. */
  void discard() {
    ImportDraft.update("original = null where batch = ?1", this);
    ImportDraft.delete("batch", this);
    delete();
  }
}
