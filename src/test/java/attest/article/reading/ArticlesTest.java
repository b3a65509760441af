// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented articles that the rules were made with. */
class ArticlesTest {
  @ParameterizedTest
  @CsvSource({"fr, 0.99, 0.98", "en, 0.99, 0.98", "ar, 0.95, 0.95"})
  void sentencesEndWhereAReaderEndsThem(String language, double floor, double floorOfLines) {
    Score.Of score = Score.Of.reading(language, CheckedArticle.in("articles", language));
    score.print(language);
    assertTrue(score.all().f1() >= floor, "all " + score.all());
    assertTrue(score.inner().f1() >= floor - 0.02, "inside lines " + score.inner());
    assertTrue(score.lines().f1() >= floorOfLines, "lines " + score.lines());
  }
}
