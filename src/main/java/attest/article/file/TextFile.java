// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Decoding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plain text, as it is. */
public final class TextFile {
  private TextFile() {}

  public static Extract read(Path file) throws IOException {
    return Extract.of(Decoding.of(Files.readAllBytes(file), Integer.MAX_VALUE).text());
  }
}
