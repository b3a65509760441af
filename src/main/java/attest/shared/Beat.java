// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A thread of its own on which work is done again and again, however it failed before: for want of
 * memory too, since nobody would begin it anew.
 */
public final class Beat {
  /**
   * How long after the start whatever is looked after begins: first the program answers, and on few
   * cores each waits for the other.
   */
  public static final Duration FIRST = Duration.ofSeconds(2);

  private static final Logger LOG = Logger.getLogger(Beat.class);

  private final String failure;
  private final ScheduledExecutorService thread;

  /**
   * @param name of the thread
   * @param failure what the log says where the work fails
   */
  public Beat(String name, String failure) {
    this.failure = failure;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              var thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does it once, in its turn, when the program has started. */
  public void once(Runnable work) {
    thread.schedule(() -> safely(work), FIRST.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Does it once, in its turn, at once. */
  public void now(Runnable work) {
    thread.execute(() -> safely(work));
  }

  /** Does it for ever, with this pause before each time, when the program has started. */
  public void every(Duration pause, Runnable work) {
    every(pause.compareTo(FIRST) < 0 ? FIRST : pause, pause, work);
  }

  public void every(Duration first, Duration pause, Runnable work) {
    thread.scheduleWithFixedDelay(
        () -> safely(work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether work that has more to do had better leave it. */
  public boolean isEnding() {
    return thread.isShutdown();
  }

  /** Lets the step at hand end: an interrupted thread would take the embedded database with it. */
  public void end() throws InterruptedException {
    thread.shutdown();
    thread.awaitTermination(10, TimeUnit.SECONDS);
  }

  private void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      tell(e);
    } catch (OutOfMemoryError e) {
      LOG.error(failure); // with what little there may be
    }
  }

  private void tell(RuntimeException e) {
    var outage = Outage.behind(e);
    if (outage == null) {
      LOG.error(failure, e);
    } else {
      LOG.warnf("%s: %s", failure, outage.getMessage());
    }
  }
}
