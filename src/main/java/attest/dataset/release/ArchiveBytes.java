// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import attest.dataset.format.Out;
import attest.dataset.format.Zip;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All files of a release on their way out as one zip, made while it is sent, as {@link FileBytes}
 * sends one: nothing is stored, and a slow client holds neither a connection nor a thread.
 */
final class ArchiveBytes {
  private final String folder;
  private final Iterator<ReleaseFile> files;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final Zip zip = new Zip(new Out(written));
  private @Nullable FileBytes atHand;
  private boolean ended;

  /**
   * @param folder in which all of them are
   */
  ArchiveBytes(String folder, List<ReleaseFile> files) {
    this.folder = folder;
    this.files = files.iterator();
  }

  Multi<byte[]> pieces() {
    return FileBytes.untilNone(() -> QuarkusTransaction.requiringNew().call(this::next));
  }

  private Optional<byte[]> next() {
    while (written.size() == 0 && !ended) {
      step();
    }
    byte[] piece = written.toByteArray();
    written.reset();
    return piece.length == 0 ? Optional.empty() : Optional.of(piece);
  }

  private void step() {
    if (atHand != null) {
      atHand.read().ifPresentOrElse(zip::write, () -> atHand = null);
    } else if (files.hasNext()) {
      var file = files.next();
      zip.open(folder + "/" + file.name);
      atHand = new FileBytes(file.id);
    } else {
      zip.end();
      ended = true;
    }
  }
}
