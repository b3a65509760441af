// SPDX-License-Identifier: Apache-2.0
package attest.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * A file as it was sent, to be read.
 *
 * @param name only ever shown, never opened
 * @param content where its bytes lie
 * @param said what the sender says about each article in it
 * @param usual the project's language, taken where neither the sender nor the text tells one
 */
record Sent(String name, Path content, Said said, String usual) {
  static Sent of(FileUpload upload, Said said, String usual) {
    return new Sent(upload.fileName(), upload.uploadedFile(), said, usual);
  }

  long size() {
    try {
      return Files.size(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
