// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import java.util.TreeSet;

/** Chooses some of many hashes: the smallest of each window. */
final class Winnowing {
  /** Hashes in a row of which one at least is chosen. */
  static final int WINDOW = 3;

  private Winnowing() {}

  static long[] of(long[] hashes) {
    var chosen = new TreeSet<Long>();
    for (int i = 0; i == 0 || i + WINDOW <= hashes.length; i++) {
      int end = Math.min(hashes.length, i + WINDOW);
      if (i < end) {
        chosen.add(smallest(hashes, i, end));
      }
    }
    return chosen.stream().mapToLong(Long::longValue).toArray();
  }

  private static long smallest(long[] hashes, int from, int to) {
    long least = hashes[from];
    for (int i = from + 1; i < to; i++) {
      least = Math.min(least, hashes[i]);
    }
    return least;
  }
}
