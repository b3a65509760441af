// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * This node's part in work that the database keeps: done in steps, several taking turns of a
 * second, under a lease that is renewed while the node lives. What another node left, or this one
 * before it was killed, is taken over once its lease has run out. What runs out of memory is given
 * up as what fails otherwise is: its lease would else be renewed for ever.
 *
 * @param <J> a piece of work as the database has it
 */
public final class LeasedWork<J> {
  /** Between two renewals. */
  public static final Duration PULSE = Duration.ofSeconds(5);

  private static final Logger LOG = Logger.getLogger(LeasedWork.class);
  private static final long TURN = 1_000_000_000;

  /** What the database knows of the work; each is called in a transaction. */
  public interface Ledger<J> {
    long id(J work);

    /** The node is still at these. */
    void renew(Set<Long> ids);

    /** One that nobody is at, taken over; empty where there is none. */
    Optional<J> claim();

    /** The node gives it up, for any to take over. */
    void giveUp(long id);
  }

  /** A piece of work at hand. */
  public interface Run extends AutoCloseable {
    /**
     * Does one step in a transaction of its own.
     *
     * @return whether there is more to do
     */
    boolean step();

    @Override
    default void close() {}
  }

  private final String name;
  private final Ledger<J> ledger;
  private final Function<J, Run> runs;
  private final Map<Long, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
  private final ScheduledExecutorService pulse;
  private final ScheduledExecutorService turns;

  /**
   * @param name of the work, in logs
   * @param threads how many pieces are at work at once
   */
  public LeasedWork(String name, int threads, Ledger<J> ledger, Function<J, Run> runs) {
    this.name = name;
    this.ledger = ledger;
    this.runs = runs;
    this.pulse = threads(1, name + "-pulse");
    this.turns = threads(threads, name);
  }

  private static ScheduledExecutorService threads(int many, String name) {
    return Executors.newScheduledThreadPool(
        many,
        work -> {
          var thread = new Thread(work, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  public void begin() {
    pulse.scheduleWithFixedDelay(
        this::beat, Beat.FIRST.toSeconds(), PULSE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Lets steps end: an interrupted thread would take the embedded database with it. */
  public void end() throws InterruptedException {
    pulse.shutdown();
    turns.shutdown();
    turns.awaitTermination(10, TimeUnit.SECONDS);
  }

  private void beat() {
    try {
      QuarkusTransaction.requiringNew().run(() -> ledger.renew(running.keySet()));
      takeOver();
    } catch (RuntimeException | OutOfMemoryError e) { // else there would be no next beat
      LOG.warnf("The work \"%s\" cannot be looked after at present: %s", name, e.getMessage());
    }
  }

  /** Takes over everything that nobody is at. */
  public void takeOver() {
    for (var found = claim(); found.isPresent(); found = claim()) {
      start(found.get());
    }
  }

  private Optional<J> claim() {
    return QuarkusTransaction.requiringNew().call(ledger::claim);
  }

  /**
   * Begins what this node has the lease of; the caller's transaction has ended.
   *
   * @return done when it is no longer worked at here
   */
  public Future<Void> start(J work) {
    long id = ledger.id(work);
    var done = new CompletableFuture<Void>();
    var earlier = running.putIfAbsent(id, done);
    if (earlier == null) {
      await(id, runs.apply(work));
    }
    return earlier == null ? done : earlier;
  }

  private void await(long id, Run run) {
    try {
      turns.execute(() -> turn(id, run));
    } catch (RejectedExecutionException e) {
      giveUp(id);
      end(id, run);
    }
  }

  private void turn(long id, Run run) {
    long until = System.nanoTime() + TURN;
    boolean more = true;
    try {
      while (more && !turns.isShutdown() && System.nanoTime() < until) {
        more = run.step();
      }
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      LOG.errorf(e, "The work \"%s\" %d was interrupted and will be taken up again", name, id);
      more = false;
      giveUp(id);
    }
    if (more) {
      await(id, run);
    } else {
      end(id, run);
    }
  }

  private void giveUp(long id) {
    try {
      QuarkusTransaction.requiringNew().run(() -> ledger.giveUp(id));
    } catch (RuntimeException e) {
      LOG.warnf("The work \"%s\" %d waits for its lease to run out", name, id);
    }
  }

  private void end(long id, Run run) {
    run.close();
    var done = running.remove(id);
    if (done != null) {
      done.complete(null);
    }
  }
}
