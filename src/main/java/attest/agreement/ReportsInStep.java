// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.project.Membership;
import attest.shared.Deed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Computes reports that somebody opened a short while ago again once something changed in their
 * project, so that who looks again need not wait. One at a time, and for a tenth of the time at
 * most: where answers come in all the time, the rest after each is nine times as long as it took.
 */
@ApplicationScoped
class ReportsInStep {
  private static final Logger LOG = Logger.getLogger(ReportsInStep.class);

  /** How long who opened a report is taken to look again. */
  private static final Duration LOOKED_AT = Duration.ofMinutes(10);

  /** What changes within it is computed once. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final int REST = 9;
  private static final int MOST = 8;

  @Inject Reports reports;
  @Inject Clock clock;

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, ReportsInStep::daemon);

  /** Those that were opened, the latest last. */
  private final Map<Asked, Opened> opened = new LinkedHashMap<>();

  /** Whether a round is planned or under way. */
  private boolean due;

  private long rested = System.nanoTime();

  private record Opened(long project, Instant at, boolean changed) {
    Opened changed(boolean since) {
      return new Opened(project, at, since);
    }
  }

  ReportsInStep() {
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "reports-in-step");
    thread.setDaemon(true);
    return thread;
  }

  synchronized void opened(long project, Asked asked) {
    opened.remove(asked);
    opened.put(asked, new Opened(project, clock.instant(), false));
    if (opened.size() > MOST) {
      opened.remove(opened.keySet().iterator().next());
    }
  }

  synchronized void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Deed deed) {
    Long project = deed.trace().project();
    if (project == null || opened.isEmpty()) {
      return;
    }
    opened.values().removeIf(one -> one.at.plus(LOOKED_AT).isBefore(clock.instant()));
    opened.replaceAll((asked, one) -> one.project == project ? one.changed(true) : one);
    if (!due) {
      planRound();
    }
  }

  private synchronized void planRound() {
    if (opened.values().stream().anyMatch(Opened::changed) && !thread.isShutdown()) {
      due = true;
      long wait = Math.max(PAUSE.toNanos(), rested - System.nanoTime());
      thread.schedule(this::goRound, wait, TimeUnit.NANOSECONDS);
    }
  }

  private void goRound() {
    long begun = System.nanoTime();
    try {
      overtaken().forEach(this::compute);
    } finally {
      rest(System.nanoTime() - begun);
    }
  }

  private synchronized List<Asked> overtaken() {
    var overtaken =
        opened.entrySet().stream()
            .filter(one -> one.getValue().changed)
            .map(Map.Entry::getKey)
            .toList();
    opened.replaceAll((asked, one) -> one.changed(false));
    return overtaken;
  }

  private synchronized void rest(long taken) {
    rested = System.nanoTime() + REST * taken;
    due = false;
    planRound();
  }

  private void compute(Asked asked) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  reports.of(
                      Membership.withAll(asked.member()),
                      asked.filter(),
                      asked.bootstrap(),
                      asked.logins()));
    } catch (RuntimeException e) {
      LOG.debug("A report was not computed again; who asks for it is told why", e);
    }
  }

  /** Lets a report end: an interrupted thread would take the embedded database with it. */
  void end(@Observes ShutdownEvent stop) throws InterruptedException {
    thread.shutdown();
    thread.awaitTermination(10, TimeUnit.SECONDS);
  }
}
