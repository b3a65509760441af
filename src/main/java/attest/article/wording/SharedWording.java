// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import attest.article.wording.CommonRuns.Match;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two texts share word for word.
 *
 * @param words how many of each text's words stand in the runs
 * @param longestRun the words of the longest common run, 0 where none has five
 * @param fiveGrams how many different five-grams both have
 * @param isCopy whether one of the two copies the other, or both a third: they share ten words in a
 *     row, or one sentence of each shares six five-grams. Six anywhere in two reports of one war
 *     are no sign: "in the east of the country", a monitor's full name.
 * @param runs common runs of five words or more in the order of the first text; no word stands in
 *     two of them, the longest were taken first
 */
public record SharedWording(
    int words, int longestRun, int fiveGrams, boolean isCopy, List<Run> runs) {
  /** Words in a row that make a copy. */
  public static final int COPIED_RUN = 10;

  /** Five-grams in one sentence of each that make a copy. */
  public static final int COPIED_FIVE_GRAMS = 6;

  private static final SharedWording NOTHING = new SharedWording(0, 0, 0, false, List.of());

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
    int longest = common.stream().mapToInt(Match::words).max().orElse(0);
    boolean copy =
        longest >= COPIED_RUN || mostInSentences(common, one, other) >= COPIED_FIVE_GRAMS;
    var runs =
        Tiling.of(common, one.size(), other.size()).stream().map(m -> m.in(one, other)).toList();
    int words = runs.stream().mapToInt(Run::words).sum();
    return new SharedWording(words, longest, fiveGrams, copy, runs);
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

  /** Different five-grams that the two sentences have in common which have most. */
  private static int mostInSentences(List<Match> common, Wording one, Wording other) {
    long[] fives = one.fives();
    Map<Long, Set<Long>> byPair = new HashMap<>();
    for (var run : common) {
      for (int i = run.one(), j = run.other();
          i + Wording.FIVE <= run.one() + run.words();
          i++, j++) {
        if (one.isInOnePart(i) && other.isInOnePart(j)) {
          long pair = ((long) one.parts[i] << Integer.SIZE) | other.parts[j];
          byPair.computeIfAbsent(pair, p -> new HashSet<>()).add(fives[i]);
        }
      }
    }
    return byPair.values().stream().mapToInt(Set::size).max().orElse(0);
  }

  /** How much of a text's words stand in the runs, in whole per cent, 1 at least. */
  public int percentOf(Wording text) {
    return Math.max(1, words * 100 / Math.max(1, text.size()));
  }

  /** The same seen from the other text. */
  public SharedWording turned() {
    var turned = runs.stream().map(Run::turned).sorted(Run.IN_ORDER).toList();
    return new SharedWording(words, longestRun, fiveGrams, isCopy, turned);
  }
}
