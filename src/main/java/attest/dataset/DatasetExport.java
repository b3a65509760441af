// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.dataset.DatasetReading.Stretch;
import attest.dataset.format.Out;
import attest.dataset.format.Writing;
import attest.shared.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A dataset on its way out, in pieces. While one is written and leaves, the next is read, and no
 * further: however slow or gone the client is, it holds neither a database connection nor a thread,
 * and no more than these two in memory.
 */
final class DatasetExport {
  private static final Logger LOG = Logger.getLogger(DatasetExport.class);

  /** Bytes of room that stay for the next piece. */
  private static final int MOST_KEPT = 1 << 20;

  private final DatasetReading reading;
  private final Format format;
  private final Piece piece = new Piece();
  private FutureTask<Stretch> ahead;
  private @Nullable Writing writing;
  private boolean ended;

  /** Bytes that leave together; what left is not held. */
  private static final class Piece extends ByteArrayOutputStream {
    byte[] taken() {
      byte[] all = toByteArray();
      if (buf.length > MOST_KEPT) {
        buf = new byte[MOST_KEPT];
      }
      count = 0;
      return all;
    }
  }

  DatasetExport(DatasetReading reading, Format format) {
    this.reading = reading;
    this.format = format;
    this.ahead = new FutureTask<>(reading::next);
  }

  /** The bytes, as fast as they are taken. */
  Multi<byte[]> pieces() {
    return Multi.createBy()
        .repeating()
        .supplier(this::next)
        .whilst(Optional::isPresent)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .filter(Optional::isPresent)
        .map(Optional::get)
        .filter(bytes -> bytes.length > 0)
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
    if (ended) {
      return Optional.empty();
    }
    var stretch = taken();
    ended = stretch.isEmpty();
    if (!ended) {
      ahead = new FutureTask<>(reading::next);
      Infrastructure.getDefaultWorkerPool().execute(ahead);
    }
    write(stretch);
    return Optional.of(piece.taken());
  }

  /** What was read ahead; where no other thread has come to it, it is read here. */
  private Stretch taken() {
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

  private void write(Stretch stretch) {
    if (writing == null) {
      writing = format.writing(stretch.outline(), new Out(piece));
      writing.begin();
    }
    stretch.portions().forEach(writing::add);
    stretch.statements().forEach(writing::add);
    if (stretch.isEmpty()) {
      writing.end();
    }
  }
}
