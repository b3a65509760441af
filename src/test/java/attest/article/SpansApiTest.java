// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.article.reading.Reading;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code OffsetsTest} tries on the reading alone, through the database and over the wire. */
@QuarkusTest
class SpansApiTest {
  private static final int TEXTS = 12;
  private static final String[] PIECES = {
    " ",
    " ",
    " ",
    ". ",
    ". ",
    ".",
    "! ",
    "؟ ",
    "…",
    "\n",
    "\r\n",
    "\u2028",
    "\u00A0",
    "\u202F",
    "\uFEFF",
    "\u200F",
    "\u202E",
    "\t",
    "« ",
    " »",
    "“",
    "”",
    "(",
    ")",
    "M. ",
    "U.S. ",
    "2015.L'",
    "330.000",
    "Le pont est tombé",
    "The bridge fell",
    "سقط الجسر في النهر",
    "د. ",
    "e\u0301",
    "\u0301",
    "\uD83D\uDE00",
    "\uD83D\uDC68\u200D\uD83D\uDC69",
    "\uD83C\uDDEB\uD83C\uDDF7",
    "\u1100\u1161\u11A8",
    "Lire aussi",
    "Vos commentaires",
    "x"
  };

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en", "ar"})
  void theSentencesOfAnImportedArticleAreThoseOfItsReading(String language) {
    Human lead = Given.person("lead");
    String key = Given.project(lead).key();
    for (int seed = 0; seed < TEXTS; seed++) {
      String text = text(new Random(seed));
      long id =
          lead.asks()
              .body(Map.of("language", language, "text", text))
              .post("/projects/{key}/articles", key)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getLong("imported[0].id");
      var article = lead.asks().get("/articles/{id}", id).jsonPath();
      assertEquals(text, article.getString("text"));
      List<Map<String, Object>> sentences = article.getList("sentences");
      assertEquals(
          Reading.of(text, language).sentences().stream()
              .map(s -> List.of(s.begin(), s.end(), s.in(text)))
              .toList(),
          sentences.stream()
              .map(s -> List.of(s.get("begin"), s.get("end"), s.get("text")))
              .toList(),
          "seed " + seed);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("Le pont de Tarmil est tombé mardi. The bridge fell.");
    for (int i = 0; i < 60; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append("\nFin. ").append(random.nextInt()).toString();
  }
}
