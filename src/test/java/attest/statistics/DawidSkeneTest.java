// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DawidSkeneTest {
  private static final double TWO_DECIMALS = .0051;

  @Test
  void matchesThePublishedClassProbabilities() {
    PublishedTable table = PublishedTable.read("dawid_skene1979_long");
    DawidSkene model = DawidSkene.fit(table.ratings());
    double[] priors =
        IntStream.range(0, 4).map(i -> truth(table, i)).mapToDouble(model::prior).toArray();
    assertArrayEquals(new double[] {.40, .42, .11, .07}, priors, TWO_DECIMALS);
  }

  @Test
  void matchesThePublishedErrorRatesOfTheFirstObserver() {
    double[][] published = {
      {.89, .11, 0, 0}, {.07, .88, .05, 0}, {0, .34, .66, 0}, {0, 0, .56, .44}
    };
    assertRates(published, 0);
  }

  @Test
  void matchesTheErrorRatesOfTheOtherObservers() {
    double[][][] rates = {
      {{.834, .166, 0, 0}, {.053, .633, .314, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}},
      {{1, 0, 0, 0}, {.106, .788, .105, 0}, {0, .404, .199, .398}, {0, 0, .667, .333}},
      {{.944, .056, 0, 0}, {.054, .843, .104, 0}, {0, 0, .801, .199}, {0, 0, .333, .667}},
      {{1, 0, 0, 0}, {.159, .735, .106, 0}, {0, .209, .791, 0}, {0, 0, .333, .667}}
    };
    for (int rater = 1; rater < 5; rater++) {
      assertRates(rates[rater - 1], rater);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void recoversPlantedSensitivitiesAndSpecificities(long seed) {
    double[] planted = {.95, .9, .85, .8, .92};
    Planted data = Planted.of(seed, planted);
    DawidSkene model = DawidSkene.fit(data.ratings);
    for (int rater = 0; rater < 5; rater++) {
      assertEquals(data.realised(rater, 1), model.sensitivity(rater).value(), .03);
      assertEquals(data.realised(rater, 0), model.specificity(rater).value(), .03);
    }
  }

  @Test
  void theIntervalOfASensitivityHoldsIt() {
    Coefficient sensitivity =
        DawidSkene.fit(Planted.of(1, new double[] {.9, .9, .9}).ratings).sensitivity(0);
    assertTrue(sensitivity.low() < .9 && .9 < sensitivity.high());
    assertEquals(.07, sensitivity.high() - sensitivity.low(), .02);
  }

  @Test
  void posteriorsAddUpAndUnjudgedUnitsHaveThePrior() {
    DawidSkene model = DawidSkene.fit(Given.ratings("111", "000", "110", "...", "0.."));
    for (int unit = 0; unit < 5; unit++) {
      assertEquals(1, model.posterior(unit, 0) + model.posterior(unit, 1), 1e-12);
    }
    assertEquals(model.prior(1), model.posterior(3, 1), 1e-6);
    assertEquals(1, model.likeliest(0));
    assertEquals(0, model.likeliest(1));
  }

  @Test
  void aLabelNobodyGaveHasNoSensitivity() {
    DawidSkene model = DawidSkene.fit(Given.ratings("00", "00"));
    assertFalse(model.sensitivity(0).defined());
    assertEquals(1, model.specificity(0).value());
  }

  @Test
  void aReviewerWithoutJudgementsHasNoErrorRates() {
    DawidSkene model = DawidSkene.fit(Given.ratings("10.", "11.", "00."));
    assertTrue(model.errorRate(2, 0, 0).isEmpty());
    assertFalse(model.sensitivity(2).defined());
  }

  @Test
  void withoutJudgementsThereIsNothingToEstimate() {
    Ratings none = Ratings.builder().atLeast(3, 2).build();
    assertEquals("There is no judgement.", DawidSkene.refusal(none).orElseThrow());
    assertThrows(IllegalArgumentException.class, () -> DawidSkene.fit(none));
  }

  @Test
  void maceTellsTheSpammerFromTheRest() {
    Planted data = Planted.of(2, new double[] {.95, .9, .85, .5, .92});
    Mace model = Mace.fit(data.ratings, 1);
    assertTrue(model.competence(3) < .2, "a reviewer who guesses");
    for (int rater : new int[] {0, 1, 2, 4}) {
      assertEquals(2 * data.planted[rater] - 1, model.competence(rater), .15);
    }
    long right =
        IntStream.range(0, 600).filter(unit -> model.likeliest(unit) == data.truth[unit]).count();
    assertTrue(right > 570, () -> right + " of 600 units");
  }

  @Test
  void maceRepeatsToTheBit() {
    Ratings ratings = Planted.of(3, new double[] {.9, .8, .7}).ratings;
    assertEquals(Mace.fit(ratings, 5).competence(1), Mace.fit(ratings, 5).competence(1));
    assertThrows(IllegalArgumentException.class, () -> Mace.fit(Ratings.builder().build(), 5));
  }

  @Test
  void maceSaysWhereThereIsTooMuchToEstimate() {
    var builder = Ratings.builder();
    for (int unit = 0; unit < 2_100; unit++) {
      builder.add(unit, 0, unit % 1000).add(unit, 1, unit * 7 % 999);
    }
    assertTrue(Mace.refusal(builder.build()).isPresent());
    assertTrue(Mace.refusal(Given.ratings("01", "11")).isEmpty());
  }

  private static void assertRates(double[][] expected, int rater) {
    PublishedTable table = PublishedTable.read("dawid_skene1979_long");
    DawidSkene model = DawidSkene.fit(table.ratings());
    for (int truth = 0; truth < 4; truth++) {
      for (int given = 0; given < 4; given++) {
        assertEquals(
            expected[truth][given],
            model.errorRate(rater, truth(table, truth), truth(table, given)).orElseThrow(),
            TWO_DECIMALS);
      }
    }
  }

  private static int truth(PublishedTable table, int number) {
    return table.labels().indexOf(Integer.toString(number + 1));
  }

  /** Units of a known truth, judged by raters who are right as often as planted. */
  private record Planted(Ratings ratings, int[] truth, double[] planted) {

    static Planted of(long seed, double[] planted) {
      SplittableRandom random = new SplittableRandom(seed);
      RatingsBuilder builder = Ratings.builder();
      int[] truth = new int[600];
      for (int unit = 0; unit < truth.length; unit++) {
        truth[unit] = random.nextInt(2);
        for (int rater = 0; rater < planted.length; rater++) {
          boolean right = random.nextDouble() < planted[rater];
          builder.add(unit, rater, right ? truth[unit] : 1 - truth[unit]);
        }
      }
      return new Planted(builder.build(), truth, planted);
    }

    /** How often a rater was right on the units drawn, which varies about what was planted. */
    double realised(int rater, int code) {
      int[] units = IntStream.range(0, truth.length).filter(u -> truth[u] == code).toArray();
      return IntStream.of(units)
              .filter(unit -> ratings.code(ratings.first(unit) + rater) == code)
              .count()
          / (double) units.length;
    }
  }
}
