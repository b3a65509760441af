// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds every run of five words or more that two texts have in common and that cannot be longer.
 */
final class CommonRuns {
  /** Most places of one five-gram in the second text from which runs are followed. */
  static final int MOST_PLACES = 100;

  /** A common run, in words of each text. */
  record Match(int one, int other, int words) {
    Run in(Wording first, Wording second) {
      return new Run(
          first.begin(one),
          first.end(one + words - 1),
          second.begin(other),
          second.end(other + words - 1),
          words);
    }
  }

  private final long[] one;
  private final long[] other;

  private CommonRuns(Wording one, Wording other) {
    this.one = one.words;
    this.other = other.words;
  }

  static List<Match> of(Wording one, Wording other) {
    return new CommonRuns(one, other).find(one.fives(), places(other.fives()));
  }

  private static Map<Long, List<Integer>> places(long[] fives) {
    Map<Long, List<Integer>> places = new HashMap<>(fives.length * 2);
    for (int i = 0; i < fives.length; i++) {
      var all = places.computeIfAbsent(fives[i], five -> new ArrayList<>(1));
      if (all.size() < MOST_PLACES) {
        all.add(i);
      }
    }
    return places;
  }

  /** Each pair of places that are equally far apart belongs to one run, which is walked once. */
  private List<Match> find(long[] fives, Map<Long, List<Integer>> places) {
    List<Match> found = new ArrayList<>();
    Map<Integer, Integer> walkedTo = new HashMap<>();
    for (int i = 0; i < fives.length; i++) {
      for (int j : places.getOrDefault(fives[i], List.of())) {
        if (i >= walkedTo.getOrDefault(i - j, 0)) {
          int words = length(i, j);
          walkedTo.put(i - j, i + words);
          int before = before(i, j);
          found.add(new Match(i - before, j - before, words + before));
        }
      }
    }
    return found;
  }

  private int length(int i, int j) {
    int words = 0;
    while (i + words < one.length
        && j + words < other.length
        && one[i + words] == other[j + words]) {
      words++;
    }
    return words;
  }

  /** Words before that belong to the run: where its beginning was no place to follow it from. */
  private int before(int i, int j) {
    int words = 0;
    while (i > words && j > words && one[i - words - 1] == other[j - words - 1]) {
      words++;
    }
    return words;
  }
}
