// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few answers be stored at once. Where more come than the processors can take, as they do just
 * after a start, the rest waits in order instead of taking the processors from those at work and
 * from Java's compiler: all of them are stored sooner so. Who has waited long goes on without a
 * turn, since those who have one may wait for somebody's row.
 */
final class Turns {
  private static final Turns OF_ALL =
      new Turns(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()), Duration.ofSeconds(2));

  private final Semaphore free;
  private final Duration patience;

  /**
   * @param atOnce how many have a turn at the same time
   * @param patience how long one waits for it at most
   */
  Turns(int atOnce, Duration patience) {
    this.free = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /** Those of the whole program. */
  static Turns ofAll() {
    return OF_ALL;
  }

  /** Does the work in its turn. */
  <T> T take(Supplier<T> work) {
    boolean taken = comes();
    try {
      return work.get();
    } finally {
      if (taken) {
        free.release();
      }
    }
  }

  private boolean comes() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
