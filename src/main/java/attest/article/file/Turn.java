// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A place in the queue for reading what takes time and memory: half of the machine's processors
 * read, so that the other half answer, whatever is sent.
 */
public record Turn(DocumentReader reader) implements DocumentReader {
  private static final Semaphore TURNS =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
  private static final int SECONDS_OF_PATIENCE = 120;

  public static Turn of(DocumentReader reader) {
    return new Turn(reader);
  }

  @Override
  public Extract read(Path file) throws IOException {
    try {
      if (!TURNS.tryAcquire(SECONDS_OF_PATIENCE, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return reader.read(file);
    } finally {
      TURNS.release();
    }
  }

  private static Unreadable busy() {
    return new Unreadable(Reason.BUSY, "Too many large files are being read at this moment.");
  }
}
