// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import attest.article.wording.CommonRuns.Match;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Lays common runs over two texts, the longest first, so that each word of either stands in one at
 * most; what is left of a run that meets a longer one counts while it has five words. The method is
 * Wise's "greedy string tiling" (1993).
 */
final class Tiling {
  private static final Comparator<Match> LONGEST_FIRST =
      Comparator.comparing((Match match) -> -match.words())
          .thenComparing(Match::one)
          .thenComparing(Match::other);

  private final BitSet one;
  private final BitSet other;

  private Tiling(int one, int other) {
    this.one = new BitSet(one);
    this.other = new BitSet(other);
  }

  /** The runs in the order of the first text. */
  static List<Match> of(Collection<Match> runs, int one, int other) {
    return new Tiling(one, other).lay(new ArrayList<>(runs));
  }

  private List<Match> lay(List<Match> runs) {
    var waiting = new PriorityQueue<>(LONGEST_FIRST);
    waiting.addAll(runs);
    List<Match> laid = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Match run = waiting.remove();
      Match free = free(run);
      if (free.words() == run.words()) {
        one.set(run.one(), run.one() + run.words());
        other.set(run.other(), run.other() + run.words());
        laid.add(run);
      } else if (free.words() >= Wording.FIVE) {
        waiting.add(free);
      }
    }
    laid.sort(Comparator.comparing(Match::one));
    return laid;
  }

  /** The longest part of a run whose words are free in both texts. */
  private Match free(Match run) {
    if (one.nextClearBit(run.one()) >= run.one() + run.words()) {
      return new Match(run.one(), run.other(), 0);
    }
    int best = 0;
    int bestAt = 0;
    for (int i = 0, length = 0; i < run.words(); i++) {
      boolean taken = one.get(run.one() + i) || other.get(run.other() + i);
      length = taken ? 0 : length + 1;
      if (length > best) {
        best = length;
        bestAt = i + 1 - length;
      }
    }
    return new Match(run.one() + bestAt, run.other() + bestAt, best);
  }
}
