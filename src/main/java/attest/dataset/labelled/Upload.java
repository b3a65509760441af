// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.shared.Invalid;
import attest.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A labelled file as it was sent. */
record Upload(String name, Path path, Layout layout) {
  static final int MOST_BYTES = 64_000_000;

  /**
   * @param format a layout's word; null or empty = guessed
   * @throws Invalid where there is no file, it is too large, or of no layout that is read
   */
  static Upload of(@Nullable FileUpload file, @Nullable String format) {
    try {
      if (file == null || file.size() == 0) {
        throw new Invalid("file", "Send one part named file that is not empty.");
      }
      if (file.size() > MOST_BYTES) {
        throw new Invalid(
            "file", "The file is larger than " + MOST_BYTES / 1_000_000 + " MB: send it in parts.");
      }
      return new Upload(file.fileName(), file.uploadedFile(), layout(file, format));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Layout layout(FileUpload file, @Nullable String format) throws IOException {
    if (format != null && !format.isEmpty()) {
      return Layout.of(format);
    }
    try (var in = Files.newInputStream(file.uploadedFile())) {
      return Layout.guess(file.fileName(), in.readNBytes(200));
    }
  }

  InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  /** SHA-256 of the bytes. */
  String hash() {
    try {
      return Sha256.of(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
