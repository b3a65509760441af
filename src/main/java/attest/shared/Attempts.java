// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that may meet another's at the same row: done in a transaction of its own, and begun anew
 * where the database refused it for that alone (both inserted one key, a deadlock, a lock waited
 * for too long). The next attempt sees what the other one stored. Where many come at once the
 * database lets some wait in vain again and again, so it is time that ends this and not their
 * number. Refusals in words are never repeated.
 */
public final class Attempts {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration USUAL = Duration.ofMinutes(1);

  /** SQL states: unique key, serialisation, deadlock, and locks of both databases. */
  private static final Set<String> MET =
      Set.of("23505", "40001", "40P01", "55P03", "HYT00", "90131");

  private Attempts() {}

  /**
   * @param work loads all it needs itself: nothing of an earlier attempt is valid in the next
   * @return what the work answered, committed
   */
  public static <T> T transaction(Supplier<T> work) {
    return transaction(USUAL, work);
  }

  /**
   * @param longest after which it is given up and rolled back
   */
  public static <T> T transaction(Duration longest, Supplier<T> work) {
    long begun = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).call(work::get);
      } catch (Problem e) {
        throw e;
      } catch (RuntimeException e) {
        if (!metAnother(e) || System.nanoTime() - begun > PATIENCE.toNanos()) {
          throw e;
        }
        pause(attempt);
      }
    }
  }

  private static boolean metAnother(@Nullable Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && MET.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /** Drawn by lot, so that those who met do not meet again. */
  private static void pause(int attempt) {
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(5L << Math.min(attempt, 6)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
