// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers in Attest's own format: every reviewer's, or one a sentence. */
@QuarkusTest
class ExportedAnswersTest {
  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();

  private static List<String> all(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(n -> texts.add(n.asText()));
    return texts;
  }

  @Test
  void aLineIsASentenceWithEveryReviewersAnswer() {
    var ana = Given.member(project, Role.REVIEWER);
    var bob = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Douze villages ont brûlé.", "Selon la police, non.");
    bob.judges(article.sentences().get(1), List.of("ATTRIBUTION", "CLAIM"), "bob");
    ana.judges(article.sentences().get(1), List.of(), "");
    var lines = Exported.jsonl(lead, project);
    assertEquals(article.sentences().size(), lines.size());
    var line = lines.get(1);
    assertEquals(project.key(), line.at("/project").asText());
    assertEquals(article.title(), line.at("/article/title").asText());
    assertEquals("utf-16", line.at("/unit").asText());
    assertEquals("Douze villages ont brûlé.", line.at("/sentence/text").asText());
    assertEquals(2, line.at("/answers").size());
    assertEquals("B", line.at("/answers/0/reviewer").asText());
    assertTrue(line.at("/answers/0/labels").isArray() && line.at("/answers/0/labels").isEmpty());
    assertEquals("C", line.at("/answers/1/reviewer").asText());
    assertEquals(List.of("CLAIM", "ATTRIBUTION"), all(line.at("/answers/1/labels")));
    assertEquals("bob", line.at("/answers/1/note").asText());
    assertEquals(1, line.at("/answers/1/version").asInt());
    assertFalse(line.at("/answers/1/afterSubmission").asBoolean(true));
    assertTrue(lines.get(2).at("/answers").isEmpty());
  }

  @Test
  void detailsLeaveWithTheAnswer() {
    var ana = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Une quarantaine de morts.");
    ana.asks()
        .body(
            Map.of(
                "labels",
                List.of("CASUALTY_FIGURE"),
                "figures",
                List.of(
                    Map.of(
                        "id",
                        "6a1f9c0e-0000-4000-8000-00000000" + (1000 + project.id()),
                        "text",
                        "Une quarantaine",
                        "begin",
                        0,
                        "end",
                        15,
                        "low",
                        40,
                        "qualifier",
                        "approx",
                        "harm",
                        "killed"))))
        .put("/sentences/{id}/annotation", article.sentences().get(1))
        .then()
        .statusCode(200);
    var figure = Exported.jsonl(lead, project).get(1).at("/answers/0/figures/0");
    assertEquals("approx", figure.at("/qualifier").asText());
    assertEquals(40, figure.at("/low").asInt());
    assertTrue(figure.at("/high").isNull());
  }

  @Test
  void whatARemovedMemberJudgedStays() {
    var ana = Given.member(project, Role.REVIEWER);
    var bob = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Une phrase.");
    ana.judges(article.sentences().get(1), List.of("CLAIM"), "");
    bob.judges(article.sentences().get(1), List.of(), "");
    String before = Exported.text(Exported.ask(lead, project, "csv"));
    lead.asks()
        .delete("/projects/{key}/members/{login}", project.key(), ana.login())
        .then()
        .statusCode(204);
    assertEquals(before, Exported.text(Exported.ask(lead, project, "csv")));
    assertEquals(2, Exported.jsonl(lead, project).get(1).at("/answers").size());
  }

  @Test
  void oneAnswerASentenceIsReckonedFromAll() {
    var article = Given.article(project, "Une phrase.", "Une autre.", "Une troisième.");
    for (int i = 0; i < 3; i++) {
      var reviewer = Given.member(project, Role.REVIEWER);
      reviewer.judges(article.sentences().get(1), i == 0 ? List.of() : List.of("CLAIM"), "");
      reviewer.judges(article.sentences().get(2), List.of(), "");
    }
    var soft = Exported.jsonl(lead, project, "soft");
    assertEquals(List.of("CLAIM"), all(soft.get(1).at("/answers/0/labels")));
    assertEquals(0.666667, soft.get(1).at("/answers/0/probabilities/CLAIM").asDouble());
    assertEquals("soft", soft.get(1).at("/answers/0/reviewer").asText());
    assertTrue(soft.get(2).at("/answers/0/labels").isEmpty(), "judged, none");
    assertTrue(soft.get(3).at("/answers").isEmpty(), "not judged");
    var majority = Exported.jsonl(lead, project, "majority").get(1);
    assertTrue(majority.at("/answers/0/probabilities").isMissingNode());
    assertEquals(List.of("CLAIM"), all(majority.at("/answers/0/labels")));
    var likely = Exported.jsonl(lead, project, "dawid-skene").get(1);
    assertTrue(likely.at("/answers/0/probabilities/CLAIM").asDouble() > 0.5);
  }

  @Test
  void whatWasSettledIsTheAnswer() {
    var article = Given.article(project, "Une phrase.", "Une autre.");
    lead.judges(article.sentences().get(1), List.of("CLAIM"), "");
    lead.asks()
        .body(Map.of("labels", List.of("ATTRIBUTION"), "outcome", "none_right", "reason", "slip"))
        .put("/sentences/{id}/adjudication", article.sentences().get(1))
        .then()
        .statusCode(200);
    var lines = Exported.jsonl(lead, project, "adjudicated");
    assertEquals(1, lines.get(1).at("/answers").size());
    assertEquals("adjudicated", lines.get(1).at("/answers/0/reviewer").asText());
    assertEquals(List.of("ATTRIBUTION"), all(lines.get(1).at("/answers/0/labels")));
    assertTrue(lines.get(2).at("/answers").isEmpty());
  }

  @Test
  void howItWasSettledIsToldBesideTheLabels() {
    var article = Given.article(project, "Une phrase.", "Une autre.");
    for (int i = 0; i < 3; i++) {
      lead.judges(article.sentences().get(i), i == 0 ? List.of("CLAIM") : List.of(), "");
    }
    settle(article.sentences().get(0), Map.of("labels", List.of(), "outcome", "none_right"));
    settle(article.sentences().get(1), Map.of("labels", List.of(), "takenFrom", lead.login()));
    var lines = Exported.jsonl(lead, project, "adjudicated");
    assertTrue(lines.get(0).at("/answers/0/labels").isEmpty());
    assertEquals("none_right", lines.get(0).at("/answers/0/outcome").asText());
    assertTrue(lines.get(1).at("/answers/0/labels").isEmpty());
    assertEquals("taken", lines.get(1).at("/answers/0/outcome").asText());
    assertTrue(lines.get(2).at("/answers").isEmpty(), "never settled");
    var rows = Exported.csv(lead, project, "adjudicated");
    assertEquals(
        List.of("NONE none_right", "NONE taken", " "),
        rows.stream()
            .map(r -> r.get("labels_adjudicated") + " " + r.get("outcome_adjudicated"))
            .toList());
    var own = Exported.jsonl(lead, project).get(1).at("/answers/0");
    assertTrue(own.has("labels") && !own.has("outcome"), "nobody settled a reviewer's own");
  }

  private void settle(long sentence, Map<String, Object> decision) {
    lead.asks().body(decision).put("/sentences/{id}/adjudication", sentence).then().statusCode(200);
  }
}
