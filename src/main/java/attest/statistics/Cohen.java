// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Cohen's κ of two raters over the units both judged, −1 to 1 (Cohen 1960, DOI
 * 10.1177/001316446002000104). Each code is one category, so over bit masks each label set is.
 *
 * <p>Undefined where the two share no unit and where both always gave the same code. Where one of
 * them judged a unit several times, the pairs of that unit share its weight of 1.
 */
public final class Cohen {
  private Cohen() {}

  /**
   * κ of one pair.
   *
   * @param a the lower-numbered rater
   * @param b the other
   * @param units how many units both judged
   * @param kappa κ without an interval
   */
  public record Pair(int a, int b, int units, Coefficient kappa) {}

  /** κ of every pair of raters, ordered by a, then b, pairs without a common unit included. */
  public static List<Pair> kappas(Patterns patterns) {
    Ratings ratings = patterns.ratings();
    RaterUnits unitsOf = RaterUnits.of(ratings);
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < ratings.raters(); a++) {
      PairTables tables = new PairTables(patterns, a);
      for (int i = unitsOf.first(a); i < unitsOf.end(a); i++) {
        tables.add(unitsOf.unit(i));
      }
      for (int b = a + 1; b < ratings.raters(); b++) {
        pairs.add(tables.pair(b));
      }
    }
    return pairs;
  }
}
