// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

/** Published tables and what their authors computed from them, to six decimals. */
class KnownAnswersTest {
  private static final double SIX_DECIMALS = 5e-7;

  @Test
  void matchesKrippendorffsTwoObserversOfTwoCategories() {
    Patterns patterns = PublishedTable.read("krippendorff2011_A_binary2").patterns();
    assertValue(.600000, PercentAgreement.of(patterns));
    assertValue(.047619, Fleiss.kappa(patterns));
    assertValue(.047619, Scott.pi(patterns));
    assertValue(.095238, nominal(patterns));
  }

  @Test
  void matchesKrippendorffsTwelveUnits() {
    Patterns patterns = PublishedTable.read("krippendorff2011_B_nominal2").patterns();
    assertValue(.750000, PercentAgreement.of(patterns));
    assertValue(.678571, Fleiss.kappa(patterns));
    assertValue(.691964, nominal(patterns));
  }

  @Test
  void matchesKrippendorffsTwelveUnitsWithMissingValues() {
    PublishedTable table = PublishedTable.read("krippendorff2011_C_4x12");
    Patterns patterns = table.patterns();
    assertValue(.818182, PercentAgreement.of(patterns));
    assertValue(.743421, nominal(patterns));
    assertValue(.815388, Krippendorff.alpha(patterns, Measure.ordinal(table.numbers())));
    assertValue(.849107, Krippendorff.alpha(patterns, Measure.interval(table.numbers())));
    assertValue(.797403, Krippendorff.alpha(patterns, Measure.ratio(table.numbers())));
  }

  @Test
  void fleissIsUndefinedOverUnequalNumbersOfReviewers() {
    Patterns patterns = PublishedTable.read("krippendorff2011_C_4x12").patterns();
    assertFalse(Fleiss.kappa(patterns).defined());
    assertEquals("Units have unequal numbers of reviewers.", Fleiss.kappa(patterns).undefined());
  }

  @Test
  void theTwelfthUnitWithOneJudgementIsNotPairable() {
    Patterns patterns = PublishedTable.read("krippendorff2011_C_4x12").patterns();
    assertEquals(11, patterns.pairable());
    assertEquals(12, patterns.units());
  }

  @Test
  void matchesHayesAndKrippendorffsFortyUnits() {
    PublishedTable table = PublishedTable.read("hayes_krippendorff2007_5x40");
    assertValue(.625000, PercentAgreement.of(table.patterns()));
    assertValue(.476510, nominal(table.patterns()));
    assertValue(.759829, Krippendorff.alpha(table.patterns(), Measure.ordinal(table.numbers())));
    assertFalse(Fleiss.kappa(table.patterns()).defined());
  }

  @Test
  void matchesFleissDiagnoses() {
    Patterns patterns = PublishedTable.read("fleiss1971_diagnoses").patterns();
    assertValue(.555556, PercentAgreement.of(patterns));
    assertValue(.430245, Fleiss.kappa(patterns));
    assertValue(.433410, nominal(patterns));
  }

  private static Coefficient nominal(Patterns patterns) {
    return Krippendorff.alpha(patterns, Measure.nominal());
  }

  private static void assertValue(double expected, Coefficient actual) {
    assertEquals(expected, actual.value(), SIX_DECIMALS);
  }
}
