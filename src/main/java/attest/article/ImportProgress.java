// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.ImportJob.Work;
import io.quarkus.hibernate.orm.panache.Panache;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on an import has come.
 *
 * @param work null where none is under way
 * @param stopping whether somebody asked it to stop
 * @param done texts read, or articles saved
 * @param of how many there are to read, or to save
 */
public record ImportProgress(@Nullable Work work, boolean stopping, long done, long of) {
  static ImportProgress of(ImportBatch batch) {
    var job = ImportJob.of(batch);
    if (job.isEmpty()) {
      return new ImportProgress(null, false, 0, 0);
    }
    return job.get().work == Work.READ
        ? reading(batch, job.get().stopAsked)
        : saving(batch, job.get().stopAsked);
  }

  private static ImportProgress reading(ImportBatch batch, boolean stopping) {
    var sums =
        Panache.getEntityManager()
            .createQuery(
                "select coalesce(sum(least(f.taken, f.expected)), 0),"
                    + " coalesce(sum(f.expected), 0) from ImportFile f where f.batch = ?1"
                    + " and f.state <> ?2",
                Object[].class)
            .setParameter(1, batch)
            .setParameter(2, ImportFile.State.ASKING)
            .getSingleResult();
    return new ImportProgress(
        Work.READ, stopping, ((Number) sums[0]).longValue(), ((Number) sums[1]).longValue());
  }

  private static ImportProgress saving(ImportBatch batch, boolean stopping) {
    long saved = DraftRow.counts(batch).getOrDefault(ImportDraft.State.SAVED, 0L);
    return new ImportProgress(Work.SAVE, stopping, saved, saved + ImportDraft.countSavable(batch));
  }

  public boolean isReading() {
    return work == Work.READ;
  }
}
