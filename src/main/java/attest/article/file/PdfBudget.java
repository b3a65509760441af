// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What reading one PDF may cost: bytes that its packed streams give in all, and time. What was
 * spent too much is remembered, as the parser passes over a stream that fails.
 */
final class PdfBudget {
  private static final long MOST_BYTES = 200_000_000;
  private static final Duration MOST_TIME = Duration.ofSeconds(30);

  private final long until;
  private long left;
  private @Nullable Reason overdrawn;

  PdfBudget() {
    this(MOST_BYTES, MOST_TIME);
  }

  PdfBudget(long bytes, Duration time) {
    left = bytes;
    until = System.nanoTime() + time.toNanos();
  }

  /**
   * @throws Unreadable once too much was spent
   */
  void check() {
    if (overdrawn == null && System.nanoTime() - until > 0) {
      overdrawn = Reason.TOO_LONG;
    }
    if (overdrawn == Reason.TOO_LONG) {
      throw new Unreadable(Reason.TOO_LONG, "Reading this PDF takes too long.");
    }
    if (overdrawn != null) {
      throw new Unreadable(
          Reason.BOMB, "What is packed in this PDF would swell to many times its size.");
    }
  }

  private void spend(int bytes) {
    left -= bytes;
    if (left < 0) {
      overdrawn = Reason.BOMB;
    }
    check();
  }

  /** The same stream, as long as there is something left to spend. */
  OutputStream limited(OutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        spend(1);
        out.write(one);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        spend(length);
        out.write(bytes, from, length);
      }
    };
  }
}
