// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often two answers stood side by side on one unit.
 *
 * @param codeA the lower code
 * @param codeB the higher code, or the same
 * @param pairs over how many pairs of judgements of different raters
 */
public record Confusion(long codeA, long codeB, long pairs) {

  /** Every combination that occurs, agreement included, the most frequent first. */
  public static List<Confusion> of(Patterns patterns) {
    long[] codes = patterns.codes();
    long[] counts = patterns.counts();
    Map<List<Integer>, Long> pairs = new HashMap<>();
    for (int p = 0; p < patterns.size(); p++) {
      add(patterns.pattern(p), counts[p], pairs);
    }
    return pairs.entrySet().stream()
        .map(e -> new Confusion(codes[e.getKey().get(0)], codes[e.getKey().get(1)], e.getValue()))
        .sorted(
            Comparator.comparingLong(Confusion::pairs)
                .reversed()
                .thenComparingLong(Confusion::codeA)
                .thenComparingLong(Confusion::codeB))
        .toList();
  }

  private static void add(Pattern pattern, long count, Map<List<Integer>, Long> pairs) {
    for (int i = 0; i < pattern.size(); i++) {
      for (int j = i + 1; j < pattern.size(); j++) {
        if (pattern.isPair(i, j)) {
          int low = Math.min(pattern.category(i), pattern.category(j));
          int high = Math.max(pattern.category(i), pattern.category(j));
          pairs.merge(List.of(low, high), count, Long::sum);
        }
      }
    }
  }

  /** Whether the two answers are the same. */
  public boolean agrees() {
    return codeA == codeB;
  }
}
