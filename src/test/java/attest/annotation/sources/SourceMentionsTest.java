// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What answers credit, through the register as it is now. */
@QuarkusTest
class SourceMentionsTest {
  private static final String ENTRY = "/projects/{key}/sources/{name}";

  private final Human lead = Given.person("lead");

  private static void attribute(Human human, long sentence, String source, String... chain) {
    var attribution =
        Map.of(
            "id",
            UUID.randomUUID(),
            "source",
            source,
            "chain",
            List.of(chain),
            "polarity",
            "asserts");
    human
        .asks()
        .body(Map.of("labels", List.of("ATTRIBUTION"), "attributions", List.of(attribution)))
        .put("/sentences/{id}/annotation", sentence)
        .then()
        .statusCode(200);
  }

  private void add(Given.Workplace project, String name, String... aliases) {
    lead.asks()
        .body(Map.of("aliases", List.of(aliases)))
        .put(ENTRY, project.key(), name)
        .then()
        .statusCode(201);
  }

  private static ValidatableResponse mentions(Human human, Given.Workplace project, String name) {
    return human.asks().get(ENTRY + "/mentions", project.key(), name).then();
  }

  @Test
  void aNameThatOnlyAnswersKnowIsProposedWithTheSentenceThatTheySayItOf() {
    var project = Given.project(lead);
    var article = Given.article(project, "Un pont est tombé.", "Dix civils sont morts.");
    attribute(lead, article.sentences().get(2), "Valmire Radio", "Nord-Presse");
    lead.signsIn()
        .asks()
        .get("/projects/{key}/sources/proposals", project.key())
        .then()
        .body(stringContainsInOrder("Nord-Presse", "Dix civils sont morts."))
        .body(stringContainsInOrder("Valmire Radio", "Dix civils sont morts."))
        .body(containsString("/articles/" + article.id() + "/review#s3"));
  }

  @Test
  void whatNamesNobodyIsNotProposedAndWhatIsCountedIsSaid() {
    var project = Given.project(lead);
    var article =
        Given.article(
            project,
            "Celui-ci a indiqué que le pont est tombé, selon Valmire Radio.",
            "Valmire Radio a affirmé le contraire.");
    attribute(lead, article.sentences().get(1), "Valmire Radio", "he", "local officials");
    attribute(lead, article.sentences().get(2), "Les autorités", "Officials", "السكان", "أنه");
    lead.signsIn()
        .asks()
        .header("Accept-Language", "en")
        .get("/projects/{key}/sources/proposals", project.key())
        .then()
        .body(containsString("<bdi>Valmire Radio</bdi>"))
        .body(containsString("credited in 2 sentences · named by 1 attribution of answers"))
        .body(containsString("Sentence 2 · <bdi lang=\"fr\">" + article.title() + "</bdi>"))
        .body(not(containsString("<bdi>he</bdi>")))
        .body(not(containsString("<bdi>local officials</bdi>")))
        .body(not(containsString("<bdi>Officials</bdi>")))
        .body(not(containsString("<bdi>Les autorités</bdi>")))
        .body(not(containsString("<bdi>Celui-ci</bdi>")))
        .body(not(containsString("<bdi>السكان</bdi>")))
        .body(not(containsString("<bdi>أنه</bdi>")));
  }

  @Test
  void mentionsOfBothCountAsOneAfterAMergeAndPartWithItsUndo() {
    var project = Given.project(lead);
    var article = Given.article(project, "Un pont est tombé.", "Dix civils sont morts.");
    long first = article.sentences().get(1);
    long second = article.sentences().get(2);
    add(project, "Karsten Observatory", "KO");
    add(project, "ODHK", "Observatoire karstène");
    attribute(lead, first, "KO");
    attribute(lead, second, "l’observatoire karstene");
    mentions(lead, project, "ODHK")
        .body("count", equalTo(1))
        .body("items.sentence", contains((int) second));
    mentions(lead, project, "KO").body("count", equalTo(1));

    lead.asks()
        .body(Map.of("into", "Karsten Observatory"))
        .post(ENTRY + "/merge", project.key(), "ODHK")
        .then()
        .statusCode(200);

    for (String name : List.of("ODHK", "KO", "Observatoire karstène")) {
      mentions(lead, project, name)
          .body("entry", equalTo("Karsten Observatory"))
          .body("count", equalTo(2))
          .body("items.sentence", containsInAnyOrder((int) first, (int) second));
    }
    lead.asks()
        .get("/sentences/{id}/annotation", second)
        .then()
        .body("version", equalTo(1))
        .body("attributions[0].source", equalTo("l’observatoire karstene"));

    lead.asks().delete(ENTRY + "/merge", project.key(), "ODHK").then().statusCode(200);
    mentions(lead, project, "KO").body("count", equalTo(1));
    mentions(lead, project, "ODHK")
        .body("entry", equalTo("ODHK"))
        .body("count", equalTo(1))
        .body("items.as", contains("l’observatoire karstene"));
  }

  @Test
  void aChainMentionsEachOfItsNamesOnceAndTheOldNameOfARenamedOne() {
    var project = Given.project(lead);
    var article = Given.article(project, "Un pont est tombé.");
    add(project, "Nord-Presse");
    add(project, "Karsten-Info");
    attribute(lead, article.sentences().get(1), "Karsten-Info", "Nord-Presse", "Karsten-Info");
    lead.asks()
        .body(Map.of("name", "Agence Nord"))
        .put(ENTRY, project.key(), "Nord-Presse")
        .then()
        .statusCode(200);
    mentions(lead, project, "Agence Nord").body("count", equalTo(1)).body("items", hasSize(1));
    mentions(lead, project, "Karsten-Info").body("count", equalTo(1));
  }

  @Test
  void inABlindProjectAMentionIsCountedAsItsAnswerIsSeen() {
    var project = Given.project(lead, true);
    var ana = Given.member(project, Role.REVIEWER);
    var ben = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Un pont est tombé.");
    add(project, "Nord-Presse");
    attribute(ana, article.sentences().get(1), "Nord-Presse");
    mentions(ana, project, "Nord-Presse").body("count", equalTo(1));
    mentions(lead, project, "Nord-Presse").body("count", equalTo(1));
    mentions(ben, project, "Nord-Presse").body("count", equalTo(0)).body("items", empty());
    ben.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    mentions(ben, project, "Nord-Presse").body("count", equalTo(1));
  }

  @Test
  void strangersSeeNothing() {
    var project = Given.project(lead);
    add(project, "Nord-Presse");
    mentions(Given.person("stranger"), project, "Nord-Presse").spec(refused(404));
    mentions(lead, project, "Nobody").spec(refused(404));
  }
}
