// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Invented articles that no rule was made with, written by somebody else. First run on 2026-11-26:
 * boundary F1 1.0000 in French (90 sentences), 0.9938 in English (80), 1.0000 in Arabic (64); line
 * F1 0.9000, 0.9268 and 0.9667. No rule may be made from what fails here.
 */
class HeldOutArticlesTest {
  @ParameterizedTest
  @CsvSource({"fr, 0.99", "en, 0.99", "ar, 0.95"})
  void sentencesEndWhereAReaderEndsThem(String language, double floor) {
    Score.Of score = Score.Of.reading(language, CheckedArticle.in("heldout", language));
    score.print(language + ", held out");
    assertTrue(score.all().f1() >= floor, "all " + score.all());
  }
}
