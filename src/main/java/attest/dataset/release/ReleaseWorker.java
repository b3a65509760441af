// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This node's part in the releases that are being written, as {@link attest.article.ImportWorker}
 * does it with imports: one thread, turns of a second, a lease that is renewed while it lives. What
 * another node left is taken over once its lease has run out.
 */
@ApplicationScoped
public class ReleaseWorker {
  private static final Logger LOG = Logger.getLogger(ReleaseWorker.class);
  private static final long TURN = 1_000_000_000;
  private static final int PULSE_SECONDS = 5;

  @Inject Clock clock;
  @Inject Event<Object> events;

  private final String node = UUID.randomUUID().toString();
  private final Set<Long> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService pulse = thread("release-pulse");
  private final ScheduledExecutorService turns = thread("release");

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        work -> {
          var thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  void begin(@Observes StartupEvent event) {
    pulse.scheduleWithFixedDelay(this::beat, 1, PULSE_SECONDS, TimeUnit.SECONDS);
  }

  /** Lets a step end: an interrupted thread would take the embedded database with it. */
  void end(@Observes ShutdownEvent event) throws InterruptedException {
    pulse.shutdown();
    turns.shutdown();
    turns.awaitTermination(10, TimeUnit.SECONDS);
  }

  /** What leases of releases begun here name. */
  String node() {
    return node;
  }

  private void beat() {
    try {
      QuarkusTransaction.requiringNew().run(() -> Release.renew(running, node, clock.instant()));
      takeOver();
    } catch (RuntimeException e) {
      LOG.warnf("Releases cannot be looked after at present: %s", e.getMessage());
    }
  }

  /** Takes over every release that nobody writes. */
  void takeOver() {
    Release release = claim();
    while (release != null) {
      start(release.id);
      release = claim();
    }
  }

  private @Nullable Release claim() {
    return QuarkusTransaction.requiringNew().call(() -> Release.claim(node, clock.instant()));
  }

  /** Begins one of which this node has the lease; the caller's transaction has ended. */
  void start(long release) {
    if (running.add(release)) {
      await(release, new ReleaseRun(release, node, clock, events::fire));
    }
  }

  private void await(long release, ReleaseRun run) {
    try {
      turns.execute(() -> turn(release, run));
    } catch (RejectedExecutionException e) {
      giveUp(release);
    }
  }

  private void turn(long release, ReleaseRun run) {
    long until = System.nanoTime() + TURN;
    boolean more = true;
    try {
      while (more && !turns.isShutdown() && System.nanoTime() < until) {
        more = run.step();
      }
    } catch (RuntimeException e) {
      LOG.errorf(e, "The release %d was interrupted and will be taken up again", release);
      giveUp(release);
      return;
    }
    if (more) {
      await(release, run);
    } else {
      running.remove(release);
    }
  }

  private void giveUp(long release) {
    running.remove(release);
    try {
      var later = clock.instant().plusSeconds(PULSE_SECONDS);
      QuarkusTransaction.requiringNew().run(() -> Release.release(release, node, later));
    } catch (RuntimeException e) {
      LOG.warnf("The release %d waits for its lease to run out", release);
    }
  }
}
