// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExportsApiTest {
  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  @Test
  void theSameDataGivesTheSameBytesUnderANameOfOurs() {
    var article = Given.article(project, "Une phrase.");
    lead.judges(article.sentences().get(0), List.of("CLAIM"), "");
    for (var format : Format.values()) {
      var first = Exported.ask(lead, project, format.word());
      first
          .header("Content-Type", equalTo(format.mediaType()))
          .header("Cache-Control", equalTo("no-store"))
          .header(
              "Content-Disposition",
              equalTo(
                  "attachment; filename=\""
                      + project.key()
                      + "-answers."
                      + format.ending()
                      + "\""));
      assertArrayEquals(
          first.extract().asByteArray(),
          Exported.ask(lead, project, format.word()).extract().asByteArray());
    }
  }

  @Test
  void itLeavesCompressedWhereTheClientTakesThat() {
    Given.article(project, "Une phrase.");
    lead.asks()
        .header("Accept-Encoding", "gzip")
        .get(Exported.PATH, project.key(), "jsonl")
        .then()
        .statusCode(200)
        .header("Content-Encoding", "gzip")
        .body(containsString("Une phrase."));
  }

  @Test
  void aProjectWithoutArticlesGivesAnEmptyFile() {
    assertEquals("", Exported.text(Exported.ask(lead, project, "jsonl")));
    assertEquals(1, Exported.text(Exported.ask(lead, project, "csv")).lines().count());
  }

  @Test
  void strangersReviewersAndNobodyTakeNothing() {
    var reviewer = Given.member(project, Role.REVIEWER);
    Given.article(project, "Une phrase.");
    for (var format : Format.values()) {
      Exported.ask(Given.person("stranger"), project, format.word()).statusCode(404);
      Exported.ask(reviewer, project, format.word()).statusCode(403);
      Given.nobody().get(Exported.PATH, project.key(), format.word()).then().statusCode(401);
    }
  }

  @Test
  void refusalsComeInTheirOrderAndNameTheField() {
    var reviewer = Given.member(project, Role.REVIEWER);
    Exported.ask(reviewer, project, "xlsx").statusCode(404);
    Exported.ask(lead, project, "xlsx")
        .statusCode(404)
        .body("detail", allOf(containsString("jsonl"), containsString("csv")));
    reviewer
        .asks()
        .queryParam("answers", "some")
        .get(Exported.PATH, project.key(), "csv")
        .then()
        .statusCode(403);
    Map.of("answers", "some", "reviewers", "faces", "parts", "labels,shoes", "text", "some")
        .forEach(
            (option, word) ->
                lead.asks()
                    .queryParam(option, word)
                    .get(Exported.PATH, project.key(), "csv")
                    .then()
                    .statusCode(422)
                    .body("field", equalTo(option)));
    lead.asks()
        .queryParam("text", "without")
        .get(Exported.PATH, project.key(), "brat")
        .then()
        .statusCode(422)
        .body("field", equalTo("text"));
  }

  @Test
  void aRemovedArticleIsNotTaken() {
    var article = Given.article(project, "Une phrase.");
    Given.article(project, "Une autre.");
    int before = Exported.jsonl(lead, project).size();
    lead.asks().delete("/articles/{id}", article.id()).then().statusCode(204);
    assertEquals(before - article.sentences().size(), Exported.jsonl(lead, project).size());
  }
}
