// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.article.Article;
import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words and offsets in lines and tables. */
@QuarkusTest
class ExportedTextTest {
  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  @Test
  void offsetsHoldInTheStoredText() {
    var article = Given.article(project, "Le 😀 a ri.", "قُتل ١٢ شخصا.", "Fin.");
    String text = lead.asks().get("/articles/{id}", article.id()).jsonPath().getString("text");
    for (var line : Exported.jsonl(lead, project)) {
      var s = line.at("/sentence");
      assertEquals(
          text.substring(s.at("/begin").asInt(), s.at("/end").asInt()), s.at("/text").asText());
    }
    for (var row : Exported.csv(lead, project)) {
      assertEquals(
          text.substring(
              Integer.parseInt(row.get("begin_utf16")), Integer.parseInt(row.get("end_utf16"))),
          row.get("text"));
    }
  }

  @Test
  void hostileContentStaysInItsCell() {
    String nasty = "=cmd|' /C calc'!A1,\"x\";\r\n\t|\u202eRTL العربية 😀 \u0001\u2028 end";
    lead.asks()
        .body(
            Map.of(
                "title", "@SUM(1,2) \"quoted\", <script>alert(1)</script>",
                "outlet", "+outlet",
                "agency", "-agency",
                "byline", "=1+1",
                "language", "fr",
                "text", "+33 appels ont été reçus.\n\n- Qui le dit ? demande-t-il."))
        .post("/projects/{key}/articles", project.key())
        .then()
        .statusCode(200);
    long sentence = Exported.jsonl(lead, project).get(0).at("/sentence/id").asLong();
    lead.judges(sentence, List.of("CLAIM"), nasty);
    assertEquals(nasty, Exported.jsonl(lead, project).get(0).at("/answers/0/note").asText());
    var rows = Exported.csv(lead, project);
    assertEquals("'" + nasty, rows.get(0).get("note_A"));
    for (var row : rows) {
      row.values()
          .forEach(
              cell ->
                  assertFalse(!cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0, cell));
      assertTrue(row.get("title").startsWith("'@SUM(1,2) \"quoted\","), row.get("title"));
    }
    assertTrue(rows.stream().anyMatch(r -> r.get("text").startsWith("'+33")));
  }

  @Test
  void withoutTextThereAreOffsetsAndHashes() {
    var article = Given.article(project, "Une phrase secrète.");
    lead.judges(article.sentences().get(1), List.of("CLAIM"), "une note");
    for (String format : List.of("jsonl", "csv", "hf")) {
      String got =
          Exported.text(
              lead.asks()
                  .queryParam("text", "without")
                  .queryParam("parts", "labels")
                  .get(Exported.PATH, project.key(), format)
                  .then());
      assertFalse(got.contains("secrète"), format);
      assertFalse(got.contains("une note"), format);
      assertTrue(got.contains(Article.hash("Une phrase secrète.")), format);
    }
  }

  @Test
  void aTableHasARowForEachSentenceAndColumnsForEachReviewer() {
    var ana = Given.member(project, Role.REVIEWER);
    Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Une phrase.", "Une autre.");
    ana.judges(article.sentences().get(0), List.of("CLAIM", "ATTRIBUTION"), "n");
    ana.judges(article.sentences().get(1), List.of(), "");
    var rows = Exported.csv(lead, project);
    assertEquals(3, rows.size());
    assertEquals("CLAIM|ATTRIBUTION", rows.get(0).get("labels_B"));
    assertEquals("n", rows.get(0).get("note_B"));
    assertEquals("false", rows.get(0).get("after_submission_B"));
    assertEquals("NONE", rows.get(1).get("labels_B"));
    assertEquals("", rows.get(2).get("labels_B"));
    assertFalse(rows.get(0).containsKey("labels_C"), "somebody who judged nothing has no columns");
  }
}
