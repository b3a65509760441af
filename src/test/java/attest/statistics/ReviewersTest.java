// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** α without a reviewer, and inside and between groups of reviewers. */
class ReviewersTest {
  private static final Measure NOMINAL = Measure.nominal();

  @Test
  void alphaRisesWithoutTheOneWhoDisagrees() {
    Ratings ratings = Given.ratings("110", "001", "110", "001", "111");
    List<Coefficient> without = LeaveOneOut.alphas(ratings, NOMINAL);
    assertEquals(1, without.get(2).value(), 1e-12);
    assertTrue(without.get(0).value() < 0);
    assertEquals(3, without.size());
  }

  @Test
  void withoutOneOfTwoNothingIsLeft() {
    for (Coefficient alpha :
        LeaveOneOut.alphas(Given.ratings("11", "00"), NOMINAL, Bootstrap.overUnits(1))) {
      assertFalse(alpha.defined());
    }
  }

  @Test
  void groupsThatAgreeWithinAndNotBetween() {
    Ratings ratings = Given.ratings("1100", "0011", "1100", "0011", "1111", "0000");
    int[] groups = {0, 0, 1, 1};
    assertEquals(1, RaterGroups.alphaWithin(ratings, groups, 0, NOMINAL, bootstrap()).value());
    assertEquals(1, RaterGroups.alphaWithin(ratings, groups, 1, NOMINAL, bootstrap()).value());
    Coefficient between = RaterGroups.alphaBetween(ratings, groups, NOMINAL, bootstrap());
    // 16 of 24 pairs between groups disagree, marginals 12 and 12 of 24.
    assertEquals(1 - 23 * (24 * 16.0 / 24) / (2 * 12 * 12), between.value(), 1e-12);
  }

  @Test
  void groupsOfOneReviewerEachGiveTheOrdinaryAlpha() {
    Ratings ratings = Given.random(8, 80, 3, 3, .2);
    assertEquals(
        Krippendorff.alpha(Patterns.of(ratings), NOMINAL).value(),
        RaterGroups.alphaBetween(ratings, new int[] {0, 1, 2}, NOMINAL, bootstrap()).value(),
        1e-12);
  }

  @Test
  void aReviewerOfNoGroupIsLeftOut() {
    Ratings ratings = Given.random(8, 80, 3, 3, .2);
    assertEquals(
        Krippendorff.alpha(Patterns.of(ratings.without(1)), NOMINAL).value(),
        RaterGroups.alphaBetween(ratings, new int[] {0, -1, 1}, NOMINAL, bootstrap()).value(),
        1e-12);
  }

  private static Bootstrap bootstrap() {
    return new Bootstrap(50, 1, Bootstrap.Over.UNITS);
  }
}
