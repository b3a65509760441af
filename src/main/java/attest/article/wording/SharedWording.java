// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What two texts share word for word.
 *
 * @param words how many of each text's words stand in the runs
 * @param longestRun the words of the longest common run, 0 where none has five
 * @param fiveGrams how many different five-grams both have
 * @param runs common runs of five words or more in the order of the first text; no word stands in
 *     two of them, the longest were taken first
 */
public record SharedWording(int words, int longestRun, int fiveGrams, List<Run> runs) {
  /** Words in a row that make a copy. */
  public static final int COPIED_RUN = 10;

  /** Five-grams that make a copy, wherever they stand. */
  public static final int COPIED_FIVE_GRAMS = 6;

  private static final SharedWording NOTHING = new SharedWording(0, 0, 0, List.of());

  /**
   * Exact, but for texts that repeat five words more than {@value CommonRuns#MOST_PLACES} times:
   * further places of these are not looked at.
   */
  public static SharedWording of(Wording one, Wording other) {
    int fiveGrams = common(one.fives(), other.fives());
    if (fiveGrams == 0) {
      return NOTHING;
    }
    var common = CommonRuns.of(one, other);
    int longest = common.stream().mapToInt(CommonRuns.Match::words).max().orElse(0);
    var runs =
        Tiling.of(common, one.size(), other.size()).stream().map(m -> m.in(one, other)).toList();
    return new SharedWording(runs.stream().mapToInt(Run::words).sum(), longest, fiveGrams, runs);
  }

  private static int common(long[] one, long[] other) {
    Set<Long> known = new HashSet<>(one.length * 2);
    for (long five : one) {
      known.add(five);
    }
    int common = 0;
    for (long five : other) {
      common += known.remove(five) ? 1 : 0;
    }
    return common;
  }

  /** Whether one of the two copies the other, or both a third. */
  public boolean isCopy() {
    return longestRun >= COPIED_RUN || fiveGrams >= COPIED_FIVE_GRAMS;
  }

  /** The same seen from the other text. */
  public SharedWording turned() {
    var turned = runs.stream().map(Run::turned).sorted(Run.IN_ORDER).toList();
    return new SharedWording(words, longestRun, fiveGrams, turned);
  }
}
