// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;

/** Things by their group, groups in ascending order of their number. */
final class GroupOrder {
  private final int[] things;
  private final int[] start;
  private final int groups;

  private GroupOrder(int[] things, int[] start, int groups) {
    this.things = things;
    this.start = start;
    this.groups = groups;
  }

  /** Sorts things, given the group of each; group and thing share one long. */
  static GroupOrder of(int[] groupOf) {
    long[] sorted = new long[groupOf.length];
    Arrays.setAll(sorted, i -> (long) groupOf[i] << 32 | i);
    Arrays.sort(sorted);
    int[] things = new int[sorted.length];
    int[] start = new int[sorted.length + 1];
    int groups = 0;
    for (int i = 0; i < sorted.length; i++) {
      things[i] = (int) sorted[i];
      if (i == 0 || sorted[i] >>> 32 != sorted[i - 1] >>> 32) {
        start[groups++] = i;
      }
    }
    start[groups] = sorted.length;
    return new GroupOrder(things, start, groups);
  }

  /** How many groups hold a thing. */
  int groups() {
    return groups;
  }

  /** The things of a group, in a fresh array. */
  int[] things(int group) {
    return Arrays.copyOfRange(things, start[group], start[group + 1]);
  }
}
