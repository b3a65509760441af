// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.LeasedWork;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;

/**
 * This node's part in the imports under way: two at a time, so that a short one is not kept waiting
 * by a long one.
 */
@ApplicationScoped
public class ImportWorker {
  @Inject Clock clock;
  @Inject AddressReader addresses;

  private final String node = UUID.randomUUID().toString();
  private final LeasedWork<ImportJob> work = new LeasedWork<>("import", 2, new Jobs(), this::run);

  private final class Jobs implements LeasedWork.Ledger<ImportJob> {
    @Override
    public long id(ImportJob job) {
      return job.id;
    }

    @Override
    public void renew(Set<Long> ids) {
      ImportJob.renew(ids, node, clock.instant());
    }

    @Override
    public Optional<ImportJob> claim() {
      return Optional.ofNullable(ImportJob.claim(node, clock.instant()));
    }

    @Override
    public void giveUp(long id) {
      ImportJob.release(id, node, clock.instant());
    }
  }

  private ImportRun run(ImportJob job) {
    return job.work == ImportJob.Work.READ
        ? new ReadingRun(job.id, node, clock, addresses)
        : new SavingRun(job.id, node, clock);
  }

  void begin(@Observes StartupEvent event) {
    work.begin();
  }

  void end(@Observes ShutdownEvent event) throws InterruptedException {
    work.end();
  }

  /** What leases of jobs begun here name. */
  String node() {
    return node;
  }

  /** Takes over every job that nobody works at. */
  void takeOver() {
    work.takeOver();
  }

  /**
   * Begins a job of which this node has the lease; the caller's transaction has ended.
   *
   * @return done when the job is no longer worked at here
   */
  Future<Void> start(ImportJob job) {
    return work.start(job);
  }
}
