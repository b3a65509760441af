// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;

/** Units by their group, groups in ascending order of their number. */
final class GroupOrder {
  private final int[] units;
  private final int[] start;
  private final int groups;

  private GroupOrder(int[] units, int[] start, int groups) {
    this.units = units;
    this.start = start;
    this.groups = groups;
  }

  /** Sorts some units by group; group and unit share one long. */
  static GroupOrder of(Ratings ratings, int[] units) {
    long[] sorted = new long[units.length];
    Arrays.setAll(sorted, i -> (long) ratings.group(units[i]) << 32 | units[i]);
    Arrays.sort(sorted);
    int[] ordered = new int[units.length];
    int[] start = new int[units.length + 1];
    int groups = 0;
    for (int i = 0; i < sorted.length; i++) {
      ordered[i] = (int) sorted[i];
      if (i == 0 || sorted[i] >>> 32 != sorted[i - 1] >>> 32) {
        start[groups++] = i;
      }
    }
    start[groups] = sorted.length;
    return new GroupOrder(ordered, start, groups);
  }

  int groups() {
    return groups;
  }

  /** A fresh array of the units of a group. */
  int[] units(int group) {
    return Arrays.copyOfRange(units, start[group], start[group + 1]);
  }
}
