// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class KappaTest {

  @Test
  void cohenKeepsTheMarginalsOfTheTwoApart() {
    // 20 both yes, 5 only the first, 10 only the second, 15 both no: κ = (.7 − .5) / (1 − .5).
    assertEquals(.4, kappa(table(20, 5, 10, 15)).kappa().value(), 1e-12);
  }

  @Test
  void cohenCountsTheUnitsBothJudged() {
    Cohen.Pair pair = kappa(Given.patterns("11", "00", "10", "1.", ".0", ".."));
    assertEquals(3, pair.units());
  }

  @Test
  void everyPairHasItsRowWithOrWithoutCommonUnits() {
    List<Cohen.Pair> pairs = Cohen.kappas(Given.patterns("11.", "00.", "1.."));
    assertEquals(3, pairs.size());
    assertEquals(1, pairs.get(0).kappa().value());
    assertEquals("The two reviewers judged no unit in common.", pairs.get(1).kappa().undefined());
    assertEquals(0, pairs.get(2).units());
  }

  @Test
  void twoReviewersWhoAlwaysSayOneThingAreUndefined() {
    assertFalse(kappa(Given.patterns("11", "11")).kappa().defined());
  }

  @Test
  void twoReviewersWhoAlwaysSayOppositesAreAtZero() {
    assertEquals(0, kappa(Given.patterns("10", "10")).kappa().value(), 1e-12);
  }

  @Test
  void anInvertedReviewerIsBelowZero() {
    assertEquals(-1, kappa(Given.patterns("10", "01", "10", "01")).kappa().value(), 1e-12);
  }

  @Test
  void cohenLetsRepeatsShareTheWeightOfTheirUnit() {
    Patterns patterns =
        Patterns.of(
            Ratings.builder()
                .add(0, 0, 1)
                .add(0, 0, 0)
                .add(0, 1, 1)
                .add(1, 0, 0)
                .add(1, 1, 0)
                .build());
    Cohen.Pair pair = kappa(patterns);
    assertEquals(2, pair.units());
    double chance = .25 * .5 + .75 * .5;
    assertEquals((.75 - chance) / (1 - chance), pair.kappa().value(), 1e-12);
  }

  @Test
  void fleissRefusesRepeatsAndOneCategory() {
    Patterns repeats =
        Patterns.of(Ratings.builder().add(0, 0, 1).add(0, 0, 0).add(0, 1, 1).build());
    assertEquals("A reviewer judged a unit more than once.", Fleiss.kappa(repeats).undefined());
    assertFalse(Fleiss.kappa(Given.patterns("11", "11")).defined());
    assertFalse(Fleiss.kappa(Given.patterns("1", "0")).defined());
  }

  @Test
  void fleissDropsUnitsThatOneReviewerJudged() {
    assertEquals(
        Fleiss.kappa(Given.patterns("10", "11", "00")),
        Fleiss.kappa(Given.patterns("10", "11", "00", ".1")));
  }

  @Test
  void scottComparesTwoReviewersOnly() {
    assertFalse(Scott.pi(Given.patterns("101", "110")).defined());
    assertFalse(Scott.pi(Given.patterns("10.", "1.1", "00.")).defined());
    assertEquals(
        "No unit was judged by two reviewers.", Scott.pi(Given.patterns("1", "0")).undefined());
  }

  @Test
  void scottPoolsTheMarginalsOfTheTwo() {
    // Agreement .7; pooled yes 55 of 100: chance .55² + .45² = .505.
    assertEquals((.7 - .505) / .495, Scott.pi(table(20, 5, 10, 15)).value(), 1e-12);
  }

  private static Cohen.Pair kappa(Patterns patterns) {
    return Cohen.kappas(patterns).get(0);
  }

  private static Patterns table(int both, int first, int second, int neither) {
    RatingsBuilder builder = Ratings.builder();
    for (int unit = 0; unit < both + first + second + neither; unit++) {
      boolean one = unit < both + first;
      boolean two = unit < both || unit >= both + first && unit < both + first + second;
      builder.add(unit, 0, one ? 1 : 0).add(unit, 1, two ? 1 : 0);
    }
    return Patterns.of(builder.build());
  }
}
