// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnChangesApiTest {
  private Given.Workplace project;
  private Given.Article article;
  private Human ana;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"));
    article = Given.article(project, "Douze civils ont été tués.", "La mairie le dit.");
    ana = Given.member(project, Role.REVIEWER);
  }

  private void judges(Human who, int sentence, String... labels) {
    who.asks()
        .body(Map.of("labels", List.of(labels)))
        .put("/sentences/{id}/annotation", article.sentences().get(sentence))
        .then()
        .statusCode(200);
  }

  private ValidatableResponse changes(Human who, Map<String, ?> query) {
    return who.asks().queryParams(query).get("/articles/{id}/changes", article.id()).then();
  }

  @Test
  void onesOwnChangesComeNewestFirstAndNobodyElses() {
    judges(ana, 1, "CLAIM");
    judges(ana, 2);
    judges(ana, 1, "CLAIM", "ATTRIBUTION");
    judges(Given.member(project, Role.REVIEWER), 1, "CASUALTY_FIGURE");
    long first = article.sentences().get(1);
    long second = article.sentences().get(2);
    changes(ana, Map.of())
        .statusCode(200)
        .body("items.sentence", contains((int) first, (int) second, (int) first))
        .body("items.version", contains(2, 1, 1))
        .body("items[0].labels", contains("CLAIM", "ATTRIBUTION"))
        .body("items[1].labels", empty());
    changes(project.lead(), Map.of()).statusCode(200).body("items", empty());
  }

  @Test
  void theyComeInPages() {
    judges(ana, 1, "CLAIM");
    judges(ana, 2, "CLAIM");
    String next =
        changes(ana, Map.of("limit", 1)).body("next", notNullValue()).extract().path("next");
    changes(ana, Map.of("limit", 1, "after", next)).body("items", hasSize(1));
    changes(ana, Map.of("limit", 0)).statusCode(422);
  }

  @Test
  void aStrangerSees404() {
    changes(Given.person("stranger"), Map.of()).statusCode(404);
  }
}
