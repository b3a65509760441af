// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import attest.dataset.Portion;

/**
 * A dataset as it becomes bytes, fed one article after another; the same articles give the same
 * bytes. For one dataset and one thread at a time.
 */
public interface Writing {
  /** What stands before the first article. */
  default void begin() {}

  /** What follows belongs to this part of the dataset. */
  default void split(String name) {}

  void add(Portion portion);

  /** A dossier, which formats of articles leave alone. */
  default void add(Statement statement) {}

  /** What stands after the last article. */
  default void end() {}
}
