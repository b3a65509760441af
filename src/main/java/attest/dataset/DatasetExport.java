// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.dataset.DatasetReading.Stretch;
import attest.dataset.format.Out;
import attest.dataset.format.Writing;
import attest.shared.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A dataset on its way out. While a stretch of it is written, the next is read, and no further, and
 * a few pieces of what is written wait to be taken: however slow or gone the client is, it holds
 * neither a database connection nor a thread, and no more than these in memory.
 */
final class DatasetExport {
  private static final Logger LOG = Logger.getLogger(DatasetExport.class);

  /**
   * Bytes that leave together, about: few enough to be an object like any other in a small heap.
   */
  private static final int PIECE = 1 << 17;

  /** Pieces that are written before the client asks for them. */
  private static final int WAITING = 3;

  private final DatasetReading reading;
  private final Format format;
  private final Written written = new Written();
  private FutureTask<Stretch> ahead;
  private Iterator<Consumer<Writing>> stretch = List.<Consumer<Writing>>of().iterator();
  private @Nullable Writing writing;
  private boolean ended;

  /** Bytes that have not left yet. */
  private static final class Written extends ByteArrayOutputStream {
    private int left;

    /** The next of them, all where they are not enough for two pieces. */
    byte[] piece() {
      int to = count - left < 2 * PIECE ? count : left + PIECE;
      byte[] taken = Arrays.copyOfRange(buf, left, to);
      left = to;
      if (left == count) {
        buf = buf.length > 2 * PIECE ? new byte[2 * PIECE] : buf;
        left = 0;
        count = 0;
      }
      return taken;
    }
  }

  DatasetExport(DatasetReading reading, Format format) {
    this.reading = reading;
    this.format = format;
    this.ahead = new FutureTask<>(reading::next);
  }

  /** The bytes, as fast as they are taken. */
  Multi<byte[]> pieces() {
    var pool = Infrastructure.getDefaultWorkerPool();
    return Multi.createBy()
        .repeating()
        .supplier(this::next)
        .whilst(Optional::isPresent)
        .runSubscriptionOn(pool)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .emitOn(pool, WAITING)
        .onFailure()
        .invoke(DatasetExport::tell);
  }

  /** The file is cut off and its connection broken, so that nobody takes it for whole. */
  private static void tell(Throwable failure) {
    if (failure instanceof Problem refusal) {
      LOG.infof("A dataset was cut off: %s", refusal.words());
    } else {
      LOG.errorf(failure, "A dataset was cut off");
    }
  }

  /** The next bytes, none after the last. */
  private Optional<byte[]> next() {
    if (written.size() == 0) {
      while (!ended && written.size() < PIECE) {
        write();
      }
    }
    return written.size() == 0 ? Optional.empty() : Optional.of(written.piece());
  }

  /** Writes the next article or dossier, and what stands before the first and after the last. */
  private void write() {
    if (writing != null && stretch.hasNext()) {
      stretch.next().accept(writing);
      return;
    }
    var read = read();
    if (writing == null) {
      writing = format.writing(read.outline(), new Out(written));
      writing.begin();
    }
    ended = read.isEmpty();
    if (ended) {
      writing.end();
    } else {
      ahead = new FutureTask<>(reading::next);
      Infrastructure.getDefaultWorkerPool().execute(ahead);
      stretch = read.parts();
    }
  }

  /** What was read ahead; where no other thread has come to it, it is read here. */
  private Stretch read() {
    ahead.run();
    try {
      return ahead.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException thrown
          ? thrown
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
