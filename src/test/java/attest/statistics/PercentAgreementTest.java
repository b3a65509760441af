// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PercentAgreementTest {

  @Test
  void aUnitCountsTheShareOfItsPairs() {
    Patterns patterns = Given.patterns("1111", "110.", "1110", "0...");
    assertEquals((1 + 1.0 / 3 + .5) / 3, PercentAgreement.of(patterns).value(), 1e-12);
    assertEquals(1.0 / 3, PercentAgreement.full(patterns).value(), 1e-12);
  }

  @Test
  void positiveAndNegativeAgreementOfTwoReviewers() {
    Patterns patterns = Given.patterns("11", "11", "10", "00", "01", "00", "00");
    assertEquals(2.0 * 2 / (2 * 2 + 2), PercentAgreement.on(patterns, 1).value(), 1e-12);
    assertEquals(2.0 * 3 / (2 * 3 + 2), PercentAgreement.on(patterns, 0).value(), 1e-12);
  }

  @Test
  void agreementOnAnAnswerNobodyGaveIsUndefined() {
    Coefficient positive = PercentAgreement.on(Given.patterns("00", "00"), 1);
    assertEquals("No pairable judgement has this answer.", positive.undefined());
    assertEquals(1, PercentAgreement.on(Given.patterns("00", "00"), 0).value());
  }

  @Test
  void prevalenceLeavesUnpairableUnitsOut() {
    assertEquals(.25, PercentAgreement.prevalence(Given.patterns("10", "00", "1."), 1).value());
    assertEquals(0, PercentAgreement.prevalence(Given.patterns("00", "1."), 1).value());
  }

  @Test
  void withoutAPairEverythingIsUndefined() {
    Patterns patterns = Given.patterns("1.", ".0");
    String reason = "No unit was judged by two reviewers.";
    assertEquals(reason, PercentAgreement.of(patterns).undefined());
    assertEquals(reason, PercentAgreement.full(patterns).undefined());
    assertEquals(reason, PercentAgreement.on(patterns, 1).undefined());
    assertEquals(reason, PercentAgreement.prevalence(patterns, 1).undefined());
    assertEquals(reason, PercentAgreement.of(patterns, Bootstrap.overUnits(1)).undefined());
  }
}
