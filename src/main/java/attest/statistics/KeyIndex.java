// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers short integer sequences in the order in which they are first seen. */
final class KeyIndex {
  private final List<int[]> keys = new ArrayList<>();
  private int[] slots = new int[64];

  /** The number of the first {@code length} entries of a sequence, which is copied if new. */
  int number(int[] sequence, int length) {
    int slot = slot(sequence, length);
    if (slots[slot] == 0) {
      keys.add(Arrays.copyOf(sequence, length));
      slots[slot] = keys.size();
      if (keys.size() * 2 > slots.length) {
        rehash();
        return keys.size() - 1;
      }
    }
    return slots[slot] - 1;
  }

  /** The sequences by their number. */
  int[][] keys() {
    return keys.toArray(int[][]::new);
  }

  private int slot(int[] sequence, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + sequence[i];
    }
    hash *= 0x9E3779B9;
    int slot = (hash ^ hash >>> 15) & slots.length - 1;
    while (slots[slot] != 0 && !same(keys.get(slots[slot] - 1), sequence, length)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private static boolean same(int[] key, int[] sequence, int length) {
    return Arrays.equals(key, 0, key.length, sequence, 0, length);
  }

  private void rehash() {
    slots = new int[slots.length * 2];
    for (int i = 0; i < keys.size(); i++) {
      slots[slot(keys.get(i), keys.get(i).length)] = i + 1;
    }
  }
}
