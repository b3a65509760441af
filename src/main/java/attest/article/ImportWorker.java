// SPDX-License-Identifier: Apache-2.0
package attest.article;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * This node's part in the imports under way. Its jobs take turns of a second on two threads, so
 * that a short import is not kept waiting by a long one. What another node left, or this one before
 * it was killed, is taken over once its lease has run out.
 */
@ApplicationScoped
public class ImportWorker {
  private static final Logger LOG = Logger.getLogger(ImportWorker.class);
  private static final long TURN = 1_000_000_000;
  private static final int PULSE_SECONDS = 5;

  @Inject Clock clock;
  @Inject AddressReader addresses;

  private final String node = UUID.randomUUID().toString();
  private final Map<Long, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
  private final ScheduledExecutorService pulse = threads(1, "import-pulse");
  private final ScheduledExecutorService turns = threads(2, "import");

  private static ScheduledExecutorService threads(int many, String name) {
    return Executors.newScheduledThreadPool(
        many,
        work -> {
          var thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  void begin(@Observes StartupEvent event) {
    pulse.scheduleWithFixedDelay(this::beat, 1, PULSE_SECONDS, TimeUnit.SECONDS);
  }

  /** Lets steps end: an interrupted thread would take the embedded database with it. */
  void end(@Observes ShutdownEvent event) throws InterruptedException {
    pulse.shutdown();
    turns.shutdown();
    turns.awaitTermination(10, TimeUnit.SECONDS);
  }

  /** What leases of jobs begun here name. */
  String node() {
    return node;
  }

  /** Keeps the leases of what runs here, and takes over what nobody works at. */
  private void beat() {
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> ImportJob.renew(running.keySet(), node, clock.instant()));
      takeOver();
    } catch (RuntimeException e) {
      LOG.warnf("Imports cannot be looked after at present: %s", e.getMessage());
    }
  }

  /** Takes over every job that nobody works at. */
  void takeOver() {
    ImportJob job = claim();
    while (job != null) {
      start(job);
      job = claim();
    }
  }

  private ImportJob claim() {
    return QuarkusTransaction.requiringNew().call(() -> ImportJob.claim(node, clock.instant()));
  }

  /**
   * Begins a job of which this node has the lease; the caller's transaction has ended.
   *
   * @return done when the job is no longer worked at here
   */
  Future<Void> start(ImportJob job) {
    var done = new CompletableFuture<Void>();
    var earlier = running.putIfAbsent(job.id, done);
    if (earlier == null) {
      var run =
          job.work == ImportJob.Work.READ
              ? new ReadingRun(job.id, node, clock, addresses)
              : new SavingRun(job.id, node, clock);
      await(job.id, run);
    }
    return earlier == null ? done : earlier;
  }

  private void await(long job, ImportRun run) {
    try {
      turns.execute(() -> turn(job, run));
    } catch (RejectedExecutionException e) {
      giveUp(job);
      end(job, run);
    }
  }

  private void turn(long job, ImportRun run) {
    long until = System.nanoTime() + TURN;
    boolean more = true;
    try {
      while (more && !turns.isShutdown() && System.nanoTime() < until) {
        more = run.step();
      }
    } catch (RuntimeException e) {
      LOG.errorf(e, "The import job %d was interrupted and will be taken up again", job);
      more = false;
      giveUp(job);
    }
    if (more) {
      await(job, run);
    } else {
      end(job, run);
    }
  }

  private void giveUp(long job) {
    try {
      QuarkusTransaction.requiringNew().run(() -> ImportJob.release(job, node, clock.instant()));
    } catch (RuntimeException e) {
      LOG.warnf("The import job %d waits for its lease to run out", job);
    }
  }

  private void end(long job, ImportRun run) {
    run.close();
    var done = running.remove(job);
    if (done != null) {
      done.complete(null);
    }
  }
}
