// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file on its way out. Each piece is read when the one before has left: a slow client holds
 * neither a database connection nor a thread.
 */
final class FileBytes {
  private static final int PIECES_AT_ONCE = 4;

  private final long file;
  private int next;

  FileBytes(long file) {
    this.file = file;
  }

  Multi<byte[]> pieces() {
    return untilNone(() -> QuarkusTransaction.requiringNew().call(this::read));
  }

  /**
   * @param next asked for until there is none
   */
  static Multi<byte[]> untilNone(Supplier<Optional<byte[]>> next) {
    return Multi.createBy()
        .repeating()
        .supplier(next)
        .whilst(Optional::isPresent)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .filter(Optional::isPresent)
        .map(Optional::get);
  }

  /** What follows, within the caller's transaction; empty at the end. */
  Optional<byte[]> read() {
    byte[] bytes = ReleaseFile.STORED.read(file, next, PIECES_AT_ONCE);
    next += PIECES_AT_ONCE;
    return bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
  }
}
