// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.meaning;

import attest.shared.Unstartable;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * A language model that turns sentences into vectors: what means the same points the same way. Used
 * by one thread at a time.
 */
public interface Encoder extends AutoCloseable {
  /**
   * @return a vector for each text, of any length above 0, all with as many numbers
   */
  float[][] vectors(List<String> texts);

  @Override
  void close();

  /**
   * Opens models of one kind. The runtime that reads them is large, so that whoever wants it builds
   * it in; its class is listed in {@code META-INF/services}.
   */
  interface Opening {
    /**
     * @throws IllegalStateException naming the file that is missing or no such model
     */
    Encoder open(Path folder);
  }

  /**
   * The model in a folder.
   *
   * @throws Unstartable where this build has no runtime, or the folder no model
   */
  static Encoder in(Path folder) {
    return ServiceLoader.load(Opening.class, Opening.class.getClassLoader())
        .findFirst()
        .orElseThrow(
            () ->
                new Unstartable(
                    "ATTEST_EMBEDDINGS is set, and this program was built without what reads"
                        + " models: build it with mvn -Pembeddings package."))
        .open(folder);
  }
}
