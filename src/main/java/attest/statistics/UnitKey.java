// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;

/** Turns the judgements of a unit into a key that forgets which rater gave which. */
final class UnitKey {
  private final Ratings ratings;
  private final long[] codes;
  private int[] key = new int[8];

  UnitKey(Ratings ratings, long[] codes) {
    this.ratings = ratings;
    this.codes = codes;
  }

  int number(int unit, KeyIndex index) {
    int first = ratings.first(unit);
    int size = ratings.end(unit) - first;
    key = key.length < 2 * size ? new int[2 * size] : key;
    boolean repeats = false;
    for (int i = 0; i < size; i++) {
      key[i] = Arrays.binarySearch(codes, ratings.code(first + i));
      repeats |= i > 0 && ratings.rater(first + i) == ratings.rater(first + i - 1);
    }
    int length = repeats ? joinRaters(first, size) : size;
    if (!repeats) {
      sort(size);
    }
    return index.number(key, length);
  }

  /** Insertion sort: a unit has a handful of judgements, and hundreds go to the library. */
  private void sort(int size) {
    if (size > 32) {
      Arrays.sort(key, 0, size);
      return;
    }
    for (int i = 1; i < size; i++) {
      int entry = key[i];
      int place = i;
      for (; place > 0 && key[place - 1] > entry; place--) {
        key[place] = key[place - 1];
      }
      key[place] = entry;
    }
  }

  private int joinRaters(int first, int size) {
    int[][] answers = new int[size][];
    int raters = 0;
    int from = 0;
    for (int i = 1; i <= size; i++) {
      if (i == size || ratings.rater(first + i) != ratings.rater(first + from)) {
        answers[raters] = Arrays.copyOfRange(key, from, i);
        Arrays.sort(answers[raters++]);
        from = i;
      }
    }
    Arrays.sort(answers, 0, raters, Arrays::compare);
    return join(answers, raters);
  }

  private int join(int[][] answers, int raters) {
    int length = 0;
    for (int r = 0; r < raters; r++) {
      if (r > 0) {
        key[length++] = Pattern.NEXT_RATER;
      }
      System.arraycopy(answers[r], 0, key, length, answers[r].length);
      length += answers[r].length;
    }
    return length;
  }
}
