// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import java.io.IOException;
import java.nio.file.Path;

/** How the text of one article is taken out of files of one kind. */
@FunctionalInterface
public interface DocumentReader {
  /**
   * @throws attest.article.reading.Unreadable for a file that cannot be taken, with the reason
   * @throws IOException where the file cannot be reached
   */
  Extract read(Path file) throws IOException;
}
