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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** Of the form that it was sent by, and of what was in it. */
  public @Nullable String formKey;

  protected ImportBatch() {}

  static ImportBatch begin(
      Project project, Person importer, @Nullable String formKey, Instant now) {
    var batch = new ImportBatch();
    batch.project = project;
    batch.importer = importer;
    batch.begunAt = now;
    batch.formKey = formKey;
    batch.persistAndFlush();
    return batch;
  }

  /** The batch that this form was sent for before. */
  static Optional<ImportBatch> ofForm(Project project, @Nullable String formKey) {
    return formKey == null
        ? Optional.empty()
        : find("project = ?1 and formKey = ?2", project, formKey).firstResultOptional();
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

  /**
   * A batch that still holds something to save or to read.
   *
   * @param ready drafts that can be saved
   * @param unread files that were not read
   */
  record Unsaved(long id, Instant begunAt, String importer, long ready, long unread) {
    public long waiting() {
      return ready + unread;
    }
  }

  /** Those of the member's project, the latest first, at most 100. */
  static List<Unsaved> unsaved(Membership membership) {
    return getEntityManager()
        .createQuery(
            "select b.id, b.begunAt, p.name,"
                + " (select count(d) from ImportDraft d where d.batch = b and d.state = ?2) as ready,"
                + " (select count(f) from ImportFile f where f.batch = b and f.state <> ?3) as unread"
                + " from ImportBatch b join b.importer p where b.project = ?1"
                + " and (exists (select 1 from ImportDraft d where d.batch = b and d.state = ?2)"
                + " or exists (select 1 from ImportFile f where f.batch = b and f.state <> ?3))"
                + " order by b.id desc",
            Unsaved.class)
        .setParameter(1, membership.project)
        .setParameter(2, ImportDraft.State.READY)
        .setParameter(3, ImportFile.State.READ)
        .setMaxResults(100)
        .getResultList();
  }

  /** Forgets it with all its drafts; the articles that were saved from it stay. */
  ImportBatch discard() {
    ImportJob.locked(this).ifPresent(ImportJob::delete);
    ImportDraft.update("original = null where batch = ?1", this);
    ImportDraft.delete("batch", this);
    ImportBytes.forget(this);
    ImportFile.delete("batch", this);
    delete();
    return this;
  }
}
