// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

/** On which line each annotator rated each item first: sixteen bytes and some room a rating. */
final class RatedLines {
  private long[] pairs = new long[1024];
  private int[] lines = new int[1024];
  private int size;

  /** The earlier line of the pair, 0 where there is none: then this one is kept in mind. */
  int earlier(int item, int annotator, long line) {
    long pair = (long) item << 32 | annotator;
    int slot = slot(pair);
    if (lines[slot] != 0) {
      return lines[slot];
    }
    pairs[slot] = pair;
    lines[slot] = (int) line;
    if (++size * 2 > pairs.length) {
      grow();
    }
    return 0;
  }

  private int slot(long pair) {
    long hash = pair * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash ^ hash >>> 32) & pairs.length - 1;
    while (lines[slot] != 0 && pairs[slot] != pair) {
      slot = slot + 1 & pairs.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldPairs = pairs;
    int[] oldLines = lines;
    pairs = new long[oldPairs.length * 2];
    lines = new int[oldPairs.length * 2];
    for (int i = 0; i < oldPairs.length; i++) {
      if (oldLines[i] != 0) {
        int slot = slot(oldPairs[i]);
        pairs[slot] = oldPairs[i];
        lines[slot] = oldLines[i];
      }
    }
  }
}
