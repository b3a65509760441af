// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import java.util.Collection;

/** How a dataset becomes text: the same data gives the same characters. */
interface Writing {
  /** What stands before the first row, empty where nothing does. */
  String head(Collection<String> reviewers);

  /** Whether it tells what stood before, and the submissions. */
  default boolean isWhole() {
    return false;
  }

  /** The rows of one article, each ended. */
  String rows(Portion portion);
}
