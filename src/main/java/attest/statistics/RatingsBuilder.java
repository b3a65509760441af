// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;

/** Collects (unit, rater, code) triples in any order. */
public final class RatingsBuilder {
  private int size;
  private int units;
  private int raters;
  private int[] unit = new int[16];
  private int[] rater = new int[16];
  private long[] code = new long[16];
  private int[] group = new int[0];

  RatingsBuilder() {}

  /**
   * Makes room for at least this many units and raters, though nothing was judged or no one did.
   */
  public RatingsBuilder atLeast(int units, int raters) {
    this.units = Math.max(this.units, units);
    this.raters = Math.max(this.raters, raters);
    return this;
  }

  /**
   * Adds one judgement; a second of the same rater on the same unit is kept beside the first.
   *
   * @throws IllegalArgumentException where unit or rater is negative
   */
  public RatingsBuilder add(int unit, int rater, long code) {
    requireNumber(unit);
    requireNumber(rater);
    if (size == this.code.length) {
      grow();
    }
    this.unit[size] = unit;
    this.rater[size] = rater;
    this.code[size++] = code;
    return atLeast(unit + 1, rater + 1);
  }

  /**
   * Puts a unit into a group; a unit that is put nowhere is a group of its own.
   *
   * @throws IllegalArgumentException where unit or group is negative
   */
  public RatingsBuilder group(int unit, int group) {
    requireNumber(unit);
    requireNumber(group);
    atLeast(unit + 1, 0);
    if (unit >= this.group.length) {
      int known = this.group.length;
      this.group = Arrays.copyOf(this.group, Math.max(unit + 1, known + (known >> 1)));
      Arrays.fill(this.group, known, this.group.length, -1);
    }
    this.group[unit] = group;
    return this;
  }

  /** The judgements, ordered by unit and rater, repeats in the order they came. */
  public Ratings build() {
    int[] start = starts();
    int[] next = start.clone();
    int[] raterByUnit = new int[size];
    long[] codeByUnit = new long[size];
    for (int i = 0; i < size; i++) {
      int place = next[unit[i]]++;
      while (place > start[unit[i]] && raterByUnit[place - 1] > rater[i]) {
        raterByUnit[place] = raterByUnit[place - 1];
        codeByUnit[place] = codeByUnit[--place];
      }
      raterByUnit[place] = rater[i];
      codeByUnit[place] = code[i];
    }
    return new Ratings(raters, start, raterByUnit, codeByUnit, groups());
  }

  private int[] starts() {
    int[] start = new int[units + 1];
    for (int i = 0; i < size; i++) {
      start[unit[i] + 1]++;
    }
    for (int i = 0; i < units; i++) {
      start[i + 1] += start[i];
    }
    return start;
  }

  private int[] groups() {
    int[] groups = Arrays.copyOf(group, units);
    int free = Arrays.stream(groups).max().orElse(0) + 1;
    for (int i = 0; i < units; i++) {
      if (i >= group.length || group[i] < 0) {
        groups[i] = free++;
      }
    }
    return groups;
  }

  private void grow() {
    int room = size + (size >> 1);
    unit = Arrays.copyOf(unit, room);
    rater = Arrays.copyOf(rater, room);
    code = Arrays.copyOf(code, room);
  }

  private static void requireNumber(int number) {
    if (number < 0) {
      throw new IllegalArgumentException("Units, raters and groups are numbered from 0: " + number);
    }
  }
}
