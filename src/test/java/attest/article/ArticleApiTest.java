// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ArticleApiTest {
  Workplace project;
  Human lead;
  Given.Article article;

  @BeforeEach
  void anArticle() {
    lead = Given.person("lead");
    project = Given.project(lead);
    article = Given.article(project, "Le pont est tombé.", "Trois civils sont morts.");
  }

  @Test
  void aLeadCorrectsFactsAndLeavesTheOthers() {
    lead.asks()
        .body(Map.of("agency", "Agence du Nord", "publishedOn", "2031-03-16"))
        .patch("/articles/{id}", article.id())
        .then()
        .statusCode(200)
        .body("agency", equalTo("Agence du Nord"))
        .body("publishedOn", equalTo("2031-03-16"))
        .body("title", equalTo(article.title()))
        .body("sentences", hasSize(article.sentences().size()));
    lead.asks()
        .body(Map.of("publishedOn", ""))
        .patch("/articles/{id}", article.id())
        .then()
        .body("publishedOn", nullValue())
        .body("agency", equalTo("Agence du Nord"));
  }

  @Test
  void theTextCannotBeCorrected() {
    lead.asks()
        .body(Map.of("text", "Autre chose."))
        .patch("/articles/{id}", article.id())
        .then()
        .spec(refused(400, "text"));
    lead.asks()
        .body(Map.of("language", "de"))
        .patch("/articles/{id}", article.id())
        .then()
        .spec(refused(422, "language"));
  }

  @Test
  void aRemovedArticleIsGoneUntilItIsRestored() {
    for (int twice = 0; twice < 2; twice++) {
      lead.asks().delete("/articles/{id}", article.id()).then().statusCode(204);
    }
    lead.asks().get("/articles/{id}", article.id()).then().spec(refused(404));
    lead.asks().get("/projects/{key}/articles", project.key()).then().body("items", empty());
    for (int twice = 0; twice < 2; twice++) {
      lead.asks()
          .put("/articles/{id}/restoration", article.id())
          .then()
          .statusCode(200)
          .body(
              "sentences.id", contains(article.sentences().stream().map(Long::intValue).toArray()));
    }
    lead.asks().get("/projects/{key}/articles", project.key()).then().body("items", hasSize(1));
  }

  @Test
  void aTextImportedAgainStandsInTheWayOfItsRestoration() {
    String text = lead.asks().get("/articles/{id}", article.id()).jsonPath().getString("text");
    lead.asks().delete("/articles/{id}", article.id()).then().statusCode(204);
    lead.asks()
        .body(Map.of("text", text))
        .post("/projects/{key}/articles", project.key())
        .then()
        .body("imported", hasSize(1));
    lead.asks().put("/articles/{id}/restoration", article.id()).then().spec(refused(409));
  }

  @Test
  void strangersFindNothingAndReviewersOnlyRead() {
    var stranger = Given.person("stranger");
    stranger.asks().get("/articles/{id}", article.id()).then().spec(refused(404));
    stranger.asks().body("{").patch("/articles/{id}", article.id()).then().spec(refused(404));
    stranger.asks().delete("/articles/{id}", article.id()).then().spec(refused(404));
    stranger.asks().put("/articles/{id}/restoration", article.id()).then().spec(refused(404));
    var reviewer = Given.member(project, Role.REVIEWER);
    reviewer.asks().get("/articles/{id}", article.id()).then().statusCode(200);
    reviewer.asks().body("{").patch("/articles/{id}", article.id()).then().spec(refused(403));
    reviewer.asks().delete("/articles/{id}", article.id()).then().spec(refused(403));
    reviewer.asks().put("/articles/{id}/restoration", article.id()).then().spec(refused(403));
  }
}
