// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class KrippendorffTest {
  private static final String NOT_PAIRABLE = "No unit was judged by two reviewers.";
  private static final String ALL_THE_SAME =
      "Every pairable judgement is the same, so the expected disagreement is 0.";

  @Test
  void oneReviewerIsUndefined() {
    assertEquals(NOT_PAIRABLE, nominal(Given.patterns("1", "0", "1")).undefined());
  }

  @Test
  void reviewersWithoutACommonUnitAreUndefined() {
    assertEquals(NOT_PAIRABLE, nominal(Given.patterns("1.", ".0", "1.")).undefined());
  }

  @Test
  void nothingAtAllIsUndefined() {
    assertEquals(NOT_PAIRABLE, nominal(Given.patterns()).undefined());
  }

  @Test
  void oneCategoryOnlyIsUndefinedAndNeverOne() {
    Coefficient alpha = nominal(Given.patterns("11", "11", "11"));
    assertNull(alpha.value());
    assertEquals(ALL_THE_SAME, alpha.undefined());
  }

  @Test
  void aSecondCategoryInAnUnpairableUnitChangesNothing() {
    assertEquals(ALL_THE_SAME, nominal(Given.patterns("11", "11", "0.")).undefined());
  }

  @Test
  void emptySetsOnlyAreUndefined() {
    Coefficient alpha = Krippendorff.alpha(Given.patterns("00", "00"), Measure.masi());
    assertEquals(ALL_THE_SAME, alpha.undefined());
  }

  @Test
  void perfectAgreementOnTwoCategoriesIsOne() {
    assertEquals(1, nominal(Given.patterns("11", "00", "11")).value());
  }

  @Test
  void allDisagreeIsBelowZero() {
    assertEquals(-.5, nominal(Given.patterns("10", "01")).value(), 1e-12);
  }

  @Test
  void oneSentenceOnWhichTwoDisagreeIsZero() {
    assertEquals(0, nominal(Given.patterns("10")).value(), 1e-12);
  }

  @Test
  void aRareLabelTearsRawAgreementAndAlphaApart() {
    String[] rows = new String[100];
    Arrays.fill(rows, "00");
    rows[0] = "10";
    rows[1] = "01";
    Patterns patterns = Given.patterns(rows);
    assertEquals(.98, PercentAgreement.of(patterns).value(), 1e-12);
    assertTrue(nominal(patterns).value() < 0);
  }

  @Test
  void reviewersMayBeSwappedUnitByUnit() {
    Coefficient straight = nominal(Given.patterns("12", "11", "20", "22"));
    Coefficient swapped = nominal(Given.patterns("21", "11", "02", "22"));
    assertEquals(straight, swapped);
  }

  @Test
  void masiWeighsASubsetLighterThanTwoSetsApart() {
    Coefficient subset = Krippendorff.alpha(Given.patterns("13", "22", "11"), Measure.masi());
    Coefficient apart = Krippendorff.alpha(Given.patterns("12", "22", "11"), Measure.masi());
    assertTrue(subset.value() > apart.value());
  }

  @Test
  void masiMatchesItsSumByHand() {
    // Sets {A} {A,B} on one unit, {B} {B} on the other: distance 1 − 1/2 · 2/3 = 2/3 once.
    // Coincidences 2 · 2/3; expected 2 · (1·1·2/3 + 1·2·1 + 1·2·2/3) = 8.
    Coefficient alpha = Krippendorff.alpha(Given.patterns("13", "22"), Measure.masi());
    assertEquals(1 - 3 * (4.0 / 3) / 8, alpha.value(), 1e-12);
  }

  @Test
  void numbersBeyondLongStaySafe() {
    double[] numbers = {-1e300, 0, 1e300};
    Coefficient huge = interval(numbers, "00", "22", "11", "12");
    Coefficient small = interval(new double[] {-1, 0, 1}, "00", "22", "11", "12");
    assertEquals(small.value(), huge.value(), 1e-12);
    double[] extremes = {-Double.MAX_VALUE, 0, Double.MAX_VALUE};
    assertEquals(small.value(), interval(extremes, "00", "22", "11", "12").value(), 1e-12);
  }

  @Test
  void millionsAsideSmallDifferencesStillCount() {
    double[] far = {4_000_000_000.0, 4_000_000_001.0, 4_000_000_002.0};
    Coefficient near = interval(new double[] {0, 1, 2}, "00", "22", "11", "12");
    assertEquals(near.value(), interval(far, "00", "22", "11", "12").value(), 1e-9);
  }

  @Test
  void intervalDoesNotChangeWithUnitOrZero() {
    Coefficient celsius = interval(new double[] {-1.5, 0, 2.25}, "00", "12", "11", "02");
    Coefficient other = interval(new double[] {29.3, 32, 36.05}, "00", "12", "11", "02");
    assertEquals(celsius.value(), other.value(), 1e-9);
  }

  @Test
  void labelsThatAreNotNumbersHaveNoOrder() {
    var numbers = NumericLabels.of(List.of("1", "two"));
    Patterns patterns = Given.patterns("00", "01");
    String reason = "The labels are not all numbers.";
    assertEquals(reason, Krippendorff.alpha(patterns, Measure.ordinal(numbers)).undefined());
    assertEquals(reason, Krippendorff.alpha(patterns, Measure.interval(numbers)).undefined());
    assertEquals(reason, Krippendorff.alpha(patterns, Measure.ratio(numbers)).undefined());
  }

  @Test
  void aWordInAnUnpairableUnitLeavesTheNumbersTheirOrder() {
    var numbers = NumericLabels.of(List.of("1", "3", "unsure"));
    Patterns patterns = Given.patterns("00", "11", "2.");
    assertEquals(1, Krippendorff.alpha(patterns, Measure.interval(numbers)).value(), 1e-12);
  }

  @Test
  void ratioRefusesNegativeNumbers() {
    Measure ratio = Measure.ratio(NumericLabels.of(List.of("-1", "2")));
    assertEquals(
        "The ratio measure needs numbers from zero up.",
        Krippendorff.alpha(Given.patterns("00", "01"), ratio).undefined());
  }

  @Test
  void zeroAndZeroHaveNoRatioDifference() {
    Measure ratio = Measure.ratio(NumericLabels.of(List.of("0", "5")));
    assertEquals(1, Krippendorff.alpha(Given.patterns("00", "11"), ratio).value());
  }

  @Test
  void oneNumberWrittenTwoWaysIsOneRank() {
    var numbers = NumericLabels.of(List.of("1", "1.0", "2"));
    Patterns patterns = Given.patterns("01", "22", "10");
    assertEquals(1, Krippendorff.alpha(patterns, Measure.ordinal(numbers)).value(), 1e-12);
    assertEquals(1, Krippendorff.alpha(patterns, Measure.interval(numbers)).value(), 1e-12);
  }

  @Test
  void repeatsOfOneReviewerAreNotAgreement() {
    Ratings once = Given.ratings("10", "11", "00");
    Ratings twice = withRepeat(once, 0, 0, 1);
    assertEquals(PercentAgreement.of(Patterns.of(once)), PercentAgreement.of(Patterns.of(twice)));
    Ratings alone = withRepeat(Given.ratings("1."), 0, 0, 1);
    assertEquals(0, alone.pairable());
    assertEquals(NOT_PAIRABLE, nominal(Patterns.of(alone)).undefined());
  }

  @Test
  void everyJudgementTwiceLeavesObservedAndExpectedShares() {
    Ratings once = Given.random(5, 200, 3, 3, 0);
    RatingsBuilder twice = Ratings.builder();
    for (long[] triple : Given.triples(once)) {
      twice.add((int) triple[0], (int) triple[1], triple[2]);
      twice.add((int) triple[0], (int) triple[1], triple[2]);
    }
    double n = 600;
    double single = 1 - nominal(Patterns.of(once)).value();
    double doubled = 1 - nominal(Patterns.of(twice.build())).value();
    assertEquals(single / (n - 1), doubled / (2 * n - 1) * 2, 1e-12);
  }

  @Test
  void tooManyDifferentNumbersHaveNoRatioInterval() {
    RatingsBuilder builder = Ratings.builder();
    for (int unit = 0; unit < 2500; unit++) {
      builder.add(unit, 0, unit).add(unit, 1, unit);
    }
    Patterns patterns = Patterns.of(builder.build());
    Coefficient alpha =
        Krippendorff.alpha(patterns, Measure.ratio(code -> code), Bootstrap.overUnits(1));
    assertEquals(1, alpha.value());
    assertNull(alpha.low());
    assertTrue(alpha.noInterval().startsWith("There are too many different answers"));
  }

  private static Ratings withRepeat(Ratings ratings, int unit, int rater, long code) {
    RatingsBuilder builder = Ratings.builder().atLeast(ratings.units(), ratings.raters());
    for (long[] triple : Given.triples(ratings)) {
      builder.add((int) triple[0], (int) triple[1], triple[2]);
    }
    return builder.add(unit, rater, code).build();
  }

  private static Coefficient interval(double[] numbers, String... rows) {
    return Krippendorff.alpha(Given.patterns(rows), Measure.interval(code -> numbers[(int) code]));
  }

  private static Coefficient nominal(Patterns patterns) {
    return Krippendorff.alpha(patterns, Measure.nominal());
  }
}
