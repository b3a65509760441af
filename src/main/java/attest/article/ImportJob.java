// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work under way on a batch. Whoever takes a step holds the row for as long as the step's
 * transaction lasts, and holds the lease: so no two nodes ever do the same step.
 */
@Entity
public class ImportJob extends PanacheEntityBase {
  /** How long a node may be silent before another takes its work over. */
  static final Duration LEASE = Duration.ofSeconds(30);

  /** What is being done. */
  public enum Work {
    READ,
    SAVE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  @OneToOne(fetch = FetchType.LAZY)
  public ImportBatch batch;

  @Enumerated(EnumType.STRING)
  public Work work;

  @ManyToOne(fetch = FetchType.LAZY)
  public Person asker;

  public String holder;
  public Instant leaseUntil;
  public boolean stopAsked;
  public int attempts;

  protected ImportJob() {}

  /** Begins work, the lease with {@code node}; only where none is under way. */
  static ImportJob begin(ImportBatch batch, Work work, Person asker, String node, Instant now) {
    var job = new ImportJob();
    job.batch = batch;
    job.work = work;
    job.asker = asker;
    job.holder = node;
    job.leaseUntil = now.plus(LEASE);
    job.persistAndFlush();
    return job;
  }

  static Optional<ImportJob> of(ImportBatch batch) {
    return find("batch", batch).firstResultOptional();
  }

  /** As {@link #of}, held against its worker until the transaction ends. */
  static Optional<ImportJob> locked(ImportBatch batch) {
    return find("batch", batch).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /**
   * The job, held for a step of {@code node}.
   *
   * @return null where it ended or was discarded, or another node has the lease
   */
  static @Nullable ImportJob held(long id, String node) {
    return ImportJob.<ImportJob>find("id = ?1 and holder = ?2", id, node)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult();
  }

  /** A job that nobody works at any more, taken over; null where there is none. */
  static @Nullable ImportJob claim(String node, Instant now) {
    var found =
        getEntityManager()
            .createNativeQuery(
                "select id from import_job where lease_until < ?1 order by id limit 1"
                    + " for update skip locked",
                Long.class)
            .setParameter(1, now)
            .getResultStream()
            .findFirst();
    return found.isEmpty() ? null : ImportJob.<ImportJob>findById(found.get()).taken(node, now);
  }

  private ImportJob taken(String node, Instant now) {
    holder = node;
    leaseUntil = now.plus(LEASE);
    attempts++;
    return this;
  }

  /** The node is still at these; one that is in the middle of a step is its own sign of life. */
  static void renew(Collection<Long> jobs, String node, Instant now) {
    var free =
        getEntityManager()
            .createNativeQuery(
                "select id from import_job where holder = ?1 for update skip locked", Long.class)
            .setParameter(1, node)
            .getResultList();
    free.retainAll(jobs);
    if (!free.isEmpty()) {
      update("leaseUntil = ?1 where id in ?2", now.plus(LEASE), free);
    }
  }

  /** The node gives it up, for any to take over at once. */
  static void release(long id, String node, Instant now) {
    update("leaseUntil = ?1 where id = ?2 and holder = ?3", now, id, node);
  }

  /** A step was done, and shows that the node is at work. */
  void advanced(Instant now) {
    attempts = 0;
    var renewed = now.plus(LEASE);
    leaseUntil = renewed.isAfter(leaseUntil) ? renewed : leaseUntil;
  }

  /** Asks the work on a batch to end after the step at hand. */
  static int stop(ImportBatch batch) {
    return update("stopAsked = true where batch = ?1", batch);
  }
}
