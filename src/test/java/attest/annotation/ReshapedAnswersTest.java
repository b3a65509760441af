// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReshapedAnswersTest extends ReshapedArticle {
  @Test
  void judgingAgainOrConfirmingTakesTheMarkAway() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    var halves = made(split(ana, sentence, CUT));
    rechecks(ana).body("sentences", hasSize(2));
    rechecks(project.lead()).body("sentences", empty());
    Given.person("stranger")
        .asks()
        .get("/articles/{id}/rechecks", article.id())
        .then()
        .statusCode(404);
    judge(ana, halves.get(0), "{'labels':['CLAIM']}");
    rechecks(ana).body("sentences", contains((int) (long) halves.get(1)));
    judge(ana, halves.get(1), "{'labels':[]}");
    answer(ana, halves.get(0)).body("recheck", equalTo(false)).body("version", equalTo(1));
    answer(ana, halves.get(1)).body("recheck", equalTo(false)).body("version", equalTo(2));
  }

  @Test
  void aMergeUnitesLabelsWhereBothWereJudgedElseItIsNotJudged() {
    var lead = project.lead();
    long next = article.sentences().get(3);
    judge(ana, sentence, "{'labels':['CLAIM'],'note':'a'}");
    judge(ana, next, "{'labels':['ATTRIBUTION'],'note':'b'}");
    judge(lead, sentence, "{'labels':['CLAIM']}");
    long merged = made(merge(lead, sentence)).get(0);
    answer(ana, merged)
        .body("labels", contains("CLAIM", "ATTRIBUTION"))
        .body("note", equalTo("a\nb"))
        .body("recheck", equalTo(true));
    answer(lead, merged).body("judged", equalTo(false)).body("recheck", equalTo(false));
    lead.asks()
        .get("/sentences/{id}/annotation/history", sentence)
        .then()
        .statusCode(200)
        .body("items[0].labels", contains("CLAIM"));
  }

  @Test
  void mergingBackAfterASplitBringsTheAnswerOfThenBack() {
    String dozen = uuid();
    judge(
        ana,
        sentence,
        "{'labels':['CASUALTY_FIGURE'],'note':'n','figures':["
            + FIGURE.formatted(dozen, "douze morts et le", LONG.indexOf("douze"), CUT + 6)
            + "]}");
    var halves = made(split(ana, sentence, CUT));
    long whole = made(merge(ana, halves.get(0))).get(0);
    answer(ana, whole)
        .body("labels", contains("CASUALTY_FIGURE"))
        .body("note", equalTo("n"))
        .body("figures[0].id", equalTo(dozen))
        .body("figures[0].end", equalTo(CUT + 6))
        .body("recheck", equalTo(false));
    assertEquals(LONG, read().getString("sentences[2].text"));
  }

  @Test
  void splittingAfterAMergeBringsBackWhatWasJudgedOfOneAlone() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    long merged = made(merge(ana, sentence)).get(0);
    answer(ana, merged).body("judged", equalTo(false));
    var halves = made(split(ana, merged, LONG.length()));
    answer(ana, halves.get(0)).body("labels", contains("CLAIM")).body("recheck", equalTo(false));
    answer(ana, halves.get(1)).body("judged", equalTo(false));
  }

  @Test
  void whatWasJudgedAnewBetweenIsKeptAsItIs() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    var halves = made(split(ana, sentence, CUT));
    judge(ana, halves.get(1), "{'labels':['ATTRIBUTION']}");
    long whole = made(merge(ana, halves.get(0))).get(0);
    answer(ana, whole)
        .body("labels", contains("CLAIM", "ATTRIBUTION"))
        .body("recheck", equalTo(true));
  }

  @Test
  void commentsGoAlong() {
    ana.asks()
        .body(Map.of("text", "Douze ou treize ?"))
        .post("/sentences/{id}/comments", sentence)
        .then()
        .statusCode(201);
    var halves = made(split(ana, sentence, CUT));
    long whole = made(merge(ana, halves.get(0))).get(0);
    ana.asks()
        .get("/sentences/{id}/comments", whole)
        .then()
        .statusCode(200)
        .body("items.text", contains("Douze ou treize ?"));
  }

  @Test
  void theFirstSubmissionsAnswerGoesAlongApartFromTheOneThatStands() {
    var blind = Given.project(Given.person("lead"), true);
    var other = Given.article(blind, LONG, "Il pleut.");
    var team = List.of(Given.member(blind, Role.REVIEWER), Given.member(blind, Role.REVIEWER));
    long id = other.sentences().get(1);
    for (Human each : team) {
      judge(each, id, "{'labels':['CLAIM']}");
      each.asks().put("/articles/{id}/submission", other.id()).then().statusCode(200);
    }
    var late = team.get(0);
    late.asks().delete("/articles/{id}/submission", other.id()).then().statusCode(200);
    judge(late, id, "{'labels':['ATTRIBUTION']}");
    var halves = made(split(blind.lead(), id, CUT));
    answer(late, halves.get(1))
        .body("labels", contains("ATTRIBUTION"))
        .body("afterSubmission", equalTo(true))
        .body("version", equalTo(2));
    late.asks()
        .get("/sentences/{id}/annotation/history", halves.get(1))
        .then()
        .body("items.labels", contains(List.of("CLAIM"), List.of("ATTRIBUTION")));
    blind
        .lead()
        .asks()
        .get("/projects/{key}/agreement", blind.key())
        .then()
        .statusCode(200)
        .body("pairable", equalTo(2))
        .body("labels.find { it.label == 'CLAIM' }.percentAgreement", equalTo(1.0f))
        .body("labels.find { it.label == 'ATTRIBUTION' }.prevalence", equalTo(0.0f));
  }

  @Test
  void exportsAndReportsKnowTheSentencesThatStandAlone() {
    var ben = Given.member(project, Role.REVIEWER);
    judge(ana, sentence, "{'labels':['CLAIM']}");
    judge(ben, sentence, "{'labels':[]}");
    var halves = made(split(project.lead(), sentence, CUT));
    var lead = project.lead();
    String jsonl =
        lead.asks().get("/projects/{key}/exports/jsonl", project.key()).then().extract().asString();
    assertEquals(5, jsonl.lines().count());
    assertTrue(jsonl.lines().noneMatch(l -> l.contains("\"sentence\":{\"id\":" + sentence + ",")));
    lead.asks()
        .get("/projects/{key}/agreement", project.key())
        .then()
        .body("sentences", equalTo(5))
        .body("pairable", equalTo(2));
    lead.asks()
        .get("/projects/{key}/disagreements", project.key())
        .then()
        .body("items.sentence", not(contains((int) sentence)))
        .body("items", hasSize(halves.size()));
    lead.asks().get("/articles/{id}/annotations", article.id()).then().body("", hasSize(4));
  }

  @Test
  void correctingTheLanguageOrImportingAgainLeavesSentencesAndLabels() {
    judge(ana, sentence, "{'labels':['CLAIM']}");
    var before = read();
    project
        .lead()
        .asks()
        .body(Map.of("language", "ar", "title", "Autre titre"))
        .patch("/articles/{id}", article.id())
        .then()
        .statusCode(200);
    project
        .lead()
        .asks()
        .body(Map.of("language", "en", "text", before.getString("text")))
        .post("/projects/{key}/articles", project.key())
        .then()
        .body("imported", empty())
        .body("duplicates", hasSize(1));
    assertEquals(before.getList("sentences"), read().getList("sentences"));
    answer(ana, sentence).body("labels", contains("CLAIM"));
  }
}
