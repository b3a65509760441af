// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuggestionsApiTest {
  private static final String FIGURE =
      "Au moins 43 civils ont été tués à Valmire, selon les secours.";
  private static final String CREDITED = "items[0].attributions[0]";
  private static final String ID = "5f0c1a5e-3a80-4d1e-9a2f-0a9f3f1d7c11";

  Workplace project;
  Human reviewer;
  Given.Article article;
  long sentence;

  @BeforeEach
  void anArticleWithAFigureAndADecoy() {
    project = Given.project(Given.person("lead"), true);
    reviewer = Given.member(project, Role.REVIEWER);
    article = Given.article(project, FIGURE, "Les 17 villages de la vallée sont calmes.");
    sentence = article.sentences().get(1);
  }

  private ValidatableResponse suggestions(Human asker) {
    return asker.asks().get("/articles/{id}/suggestions", article.id()).then();
  }

  private ValidatableResponse dismisses(Human asker, String key) {
    return asker.asks().put("/sentences/{id}/dismissals/{key}", sentence, key).then();
  }

  private ValidatableResponse judges(Map<String, Object> answer) {
    return reviewer.asks().body(answer).put("/sentences/{id}/annotation", sentence).then();
  }

  @Test
  void theFigureIsReadItsSourceFoundAndTheDecoyLeftAlone() {
    suggestions(reviewer)
        .statusCode(200)
        .body("off", equalTo(false))
        .body("items.sentence", hasItem((int) sentence))
        .body("items[0].figures", hasSize(1))
        .body("items[0].figures[0].low", equalTo(43))
        .body("items[0].figures[0].qualifier", equalTo("at_least"))
        .body("items[0].figures[0].harm", equalTo("killed"))
        .body("items[0].figures[0].category", equalTo("civilian"))
        .body("items[0].figures[0].begin", equalTo(0))
        .body(CREDITED + ".mention.text", equalTo("les secours"))
        .body(CREDITED + ".mention.begin", equalTo(FIGURE.indexOf("les secours")))
        .body(CREDITED + ".cue.text", equalTo("selon"))
        .body("items[0].claim.likelihood", notNullValue())
        .body("items.findAll { it.sentence != " + sentence + " }.figures.flatten()", empty());
  }

  @Test
  void aDismissedOneStaysAwayFromItsReviewerAloneUntilTakenBack() {
    String key = suggestions(reviewer).extract().path("items[0].figures[0].key");
    dismisses(reviewer, key).statusCode(204);
    dismisses(reviewer, key).statusCode(204);
    suggestions(reviewer).body("items[0].figures", empty());
    suggestions(project.lead()).body("items[0].figures", hasSize(1));
    reviewer
        .asks()
        .delete("/sentences/{id}/dismissals/{key}", sentence, key)
        .then()
        .statusCode(204);
    suggestions(reviewer).body("items[0].figures", hasSize(1));
  }

  @Test
  void whatIsNoKeyIsRefusedAndAnObserverDismissesNothing() {
    dismisses(reviewer, "figure-x").statusCode(422).body("field", equalTo("key"));
    dismisses(Given.member(project, Role.OBSERVER), "claim").statusCode(403);
  }

  @Test
  void aStrangerSees404() {
    suggestions(Given.person("stranger")).statusCode(404);
    dismisses(Given.person("stranger"), "claim").statusCode(404);
  }

  @Test
  void aProjectSwitchesThemOff() {
    project
        .lead()
        .asks()
        .body(Map.of("suggestions", false))
        .patch("/projects/{key}", project.key())
        .then()
        .statusCode(200)
        .body("suggestions", equalTo(false));
    suggestions(reviewer).body("off", equalTo(true)).body("items", empty());
  }

  @Test
  void theRecordSaysWhatWasAcceptedAndWhatWasMadeByHand() {
    var figure = Map.of("id", ID, "low", 43, "qualifier", "at_least", "harm", "killed");
    judges(
            Map.of(
                "labels", List.of("CLAIM", "CASUALTY_FIGURE"),
                "figures", List.of(figure),
                "accepted", List.of("CASUALTY_FIGURE", ID)))
        .statusCode(200)
        .body("version", equalTo(1))
        .body("accepted", contains("CASUALTY_FIGURE", ID));
    judges(Map.of("labels", List.of("CLAIM"), "accepted", List.of()))
        .body("version", equalTo(2))
        .body("accepted", empty());
    reviewer
        .asks()
        .get("/sentences/{id}/annotation/history", sentence)
        .then()
        .body("items[0].accepted", contains("CASUALTY_FIGURE", ID))
        .body("items[1].accepted", empty());
  }

  @Test
  void whatIsNotInTheAnswerCannotHaveBeenAccepted() {
    judges(Map.of("labels", List.of("CLAIM"), "accepted", List.of("CLAIM", ID)))
        .statusCode(422)
        .body("field", equalTo("accepted[1]"));
  }
}
