// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Article;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearningTest {
  private static final int STORIES = 12;
  private static final List<String> DAMAGED =
      List.of("Le pont %s a été détruit.", "L'école %s est en ruines.");
  private static final List<String> CALM =
      List.of("Le marché %s est ouvert.", "Les gens %s attendent.");

  /** Stories of which one reviewer has labelled the damaged sentences with the project's own. */
  private static Workplace judged(boolean blind) {
    var project = Given.project(Given.person("lead"), blind);
    project
        .lead()
        .asks()
        .body(Map.of("code", "DAMAGE", "name", "Damage", "hotkey", "4", "hue", "teal"))
        .post("/projects/{key}/labels", project.key())
        .then()
        .statusCode(201);
    var reviewer = Given.member(project, Role.REVIEWER);
    for (int story = 0; story < STORIES; story++) {
      String where = "du quartier " + (char) ('A' + story);
      var article =
          Given.article(
              project,
              DAMAGED.get(0).formatted(where),
              DAMAGED.get(1).formatted(where),
              CALM.get(0).formatted(where),
              CALM.get(1).formatted(where));
      for (int i = 0; i < article.sentences().size(); i++) {
        reviewer
            .asks()
            .body(Map.of("labels", i == 1 || i == 2 ? List.of("DAMAGE") : List.of()))
            .put("/sentences/{id}/annotation", article.sentences().get(i))
            .then()
            .statusCode(200);
      }
    }
    return project;
  }

  private static Article unseen(Workplace project) {
    return Given.article(project, "Le moulin de Sorlin a été détruit.", "Le moulin est ouvert.");
  }

  private static ValidatableResponse suggestions(Human asker, Article article) {
    return asker.asks().get("/articles/{id}/suggestions", article.id()).then().statusCode(200);
  }

  private static JsonPath learned(Workplace project) {
    return project
        .lead()
        .asks()
        .get("/projects/{key}/suggestions/learned", project.key())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** At the latest in half a minute. */
  private static void awaitLearned(Workplace project) throws InterruptedException {
    for (int i = 0; i < 300 && learned(project).get("learnedAt") == null; i++) {
      Thread.sleep(100);
    }
  }

  @Test
  void aProjectsOwnLabelIsLearntMeasuredAndSuggestedWithTheWordsThatSpokeForIt()
      throws InterruptedException {
    var project = judged(false);
    var article = unseen(project);
    awaitLearned(project);
    var whole = learned(project);
    assertTrue(whole.getInt("sentences") == 5 * STORIES, whole.prettify());
    assertTrue(whole.getDouble("items.find { it.label == 'DAMAGE' }.f1") > 0.9, whole.prettify());

    var reviewer = Given.member(project, Role.REVIEWER);
    long sentence = article.sentences().get(1);
    suggestions(reviewer, article)
        .body("items.labels.flatten().label", contains("DAMAGE"))
        .body("items.find { it.labels }.sentence", equalTo((int) sentence))
        .body("items.find { it.labels }.labels[0].because.size()", greaterThan(0))
        .body("items.find { it.labels }.labels[0].because.toString()", containsString("détruit"));
    reviewer
        .asks()
        .put("/sentences/{id}/dismissals/{key}", sentence, "label-DAMAGE")
        .then()
        .statusCode(204);
    suggestions(reviewer, article).body("items.labels.flatten()", empty());
    suggestions(project.lead(), article).body("items.labels.flatten().label", hasItem("DAMAGE"));
  }

  @Test
  void inABlindProjectNothingIsLearntForOneFromAnswersThatTheyMayNotSee()
      throws InterruptedException {
    var project = judged(true);
    var article = unseen(project);
    var blind = Given.member(project, Role.REVIEWER);
    suggestions(blind, article).body("items.labels.flatten()", empty());
    // One learns after another: once the lead's is there, the reviewer's is too.
    awaitLearned(project);
    suggestions(project.lead(), article).body("items.labels.flatten().label", contains("DAMAGE"));
    suggestions(blind, article).body("items.labels.flatten()", empty());
  }

  @Test
  void whoeverDoesNotLeadIsNotToldAndWhereSuggestionsAreOffNothingIsLearnt() {
    var project = Given.project(Given.person("lead"));
    var path = "/projects/" + project.key() + "/suggestions/learned";
    Given.member(project, Role.REVIEWER).asks().get(path).then().statusCode(403);
    Given.person("stranger").asks().get(path).then().statusCode(404);
    project
        .lead()
        .asks()
        .body(Map.of("suggestions", false))
        .patch("/projects/{key}", project.key())
        .then()
        .statusCode(200);
    project
        .lead()
        .asks()
        .get(path)
        .then()
        .body("off", equalTo(true))
        .body("learnedAt", nullValue())
        .body("items", empty());
  }
}
