// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.statistics.Division;
import attest.statistics.Ratings;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * An item on which annotators differ, with every rating.
 *
 * @param masi mean MASI distance over pairs, 0 to 1
 * @param entropy of the label sets, in bits
 */
public record DividedItem(String item, double masi, double entropy, List<Given> ratings) {
  private static final int MOST = 25;

  /** One annotator's labels. */
  public record Given(String annotator, Set<String> labels) {}

  /** An item by its number, and how it divides. */
  record Ranked(int unit, double masi, double entropy) {
    static final Comparator<Ranked> LEAST_FIRST =
        Comparator.comparingDouble(Ranked::masi)
            .thenComparingDouble(Ranked::entropy)
            .thenComparing(Comparator.comparingInt(Ranked::unit).reversed());

    static Ranked of(RatingTable table, int unit) {
      return new Ranked(
          unit,
          Division.meanDistance(table.ratings(), unit, table.sets().masi()).orElse(0),
          Division.entropy(table.ratings(), unit).orElse(0));
    }
  }

  /** Those that divide most: by mean MASI distance, then entropy, then name. */
  static List<DividedItem> first(RatingTable table) {
    var first = new PriorityQueue<>(Ranked.LEAST_FIRST);
    for (int unit = 0; unit < table.ratings().units(); unit++) {
      var ranked = Ranked.of(table, unit);
      if (ranked.masi > 0) {
        first.add(ranked);
        if (first.size() > MOST) {
          first.remove();
        }
      }
    }
    return first.stream()
        .sorted(Ranked.LEAST_FIRST.reversed())
        .map(ranked -> of(table, ranked))
        .toList();
  }

  /** Some items, most divided first. */
  static List<Ranked> rank(RatingTable table, IntPredicate which) {
    return IntStream.range(0, table.ratings().units())
        .filter(which)
        .mapToObj(unit -> Ranked.of(table, unit))
        .sorted(Ranked.LEAST_FIRST.reversed())
        .toList();
  }

  static DividedItem of(RatingTable table, Ranked ranked) {
    Ratings ratings = table.ratings();
    var given =
        IntStream.range(ratings.first(ranked.unit), ratings.end(ranked.unit))
            .mapToObj(
                i ->
                    new Given(
                        table.annotators().get(ratings.rater(i)),
                        table.labelSets().get((int) ratings.code(i))))
            .toList();
    return new DividedItem(table.items().get(ranked.unit), ranked.masi, ranked.entropy, given);
  }
}
