// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leads give out, by the API: by hand, by a rule, in a round of calibration. */
@QuarkusTest
class GivingTest {
  private Given.Workplace project;
  private Given.Article first;
  private Given.Article second;
  private Human ana;
  private Human ben;
  private Human cem;

  @BeforeEach
  void setUp() {
    project = Given.project(Given.person("lead"), true);
    first = Given.article(project, "Douze civils ont été tués.");
    second = Given.article(project, "Le pont de Valmire est tombé.");
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    cem = Given.member(project, Role.REVIEWER);
  }

  private long drawn(Human who) {
    var answer = who.asks().post("/projects/{key}/next", project.key());
    return answer.statusCode() == 204 ? 0 : answer.jsonPath().getLong("id");
  }

  private ValidatableResponse settings(Map<String, Object> change) {
    return project
        .lead()
        .asks()
        .body(change)
        .put("/projects/{key}/assignment", project.key())
        .then();
  }

  private ValidatableResponse assign(Given.Article article, Human who) {
    return project
        .lead()
        .asks()
        .body(Map.of("dueOn", "2031-03-14"))
        .put("/articles/{id}/assignments/{login}", article.id(), who.login())
        .then();
  }

  private ValidatableResponse deal(boolean dryRun, Map<String, Object> dealing) {
    return project
        .lead()
        .asks()
        .queryParam("dryRun", dryRun)
        .body(dealing)
        .post("/projects/{key}/assignments", project.key())
        .then();
  }

  private ValidatableResponse places() {
    return project.lead().asks().get("/projects/{key}/assignments", project.key()).then();
  }

  private ValidatableResponse calibrate(Human who, long... articles) {
    return who.asks()
        .body(Map.of("articles", articles))
        .post("/projects/{key}/calibrations", project.key())
        .then();
  }

  private void submit(Human who, Given.Article article) {
    who.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
  }

  @Test
  void whatIsChosenStays() {
    settings(Map.of("mode", "queue", "overlap", 3, "minutes", 90, "copiesTogether", true))
        .statusCode(200);
    ana.asks()
        .get("/projects/{key}/assignment", project.key())
        .then()
        .body("mode", equalTo("queue"))
        .body("overlap", equalTo(3))
        .body("minutes", equalTo(90))
        .body("copiesTogether", equalTo(true));
    settings(Map.of("minutes", 4)).statusCode(422).body("field", equalTo("minutes"));
    settings(Map.of("overlap", 0)).statusCode(422).body("field", equalTo("overlap"));
    settings(Map.of("mode", "chaos")).statusCode(400);
    ana.asks()
        .body(Map.of("mode", "open"))
        .put("/projects/{key}/assignment", project.key())
        .then()
        .statusCode(403);
  }

  @Test
  void whereALeadAssignsNothingElseIsDrawn() {
    settings(Map.of("mode", "assigned")).statusCode(200);
    assertEquals(0, drawn(ana));
    for (int time = 1; time <= 2; time++) {
      assign(second, ana).statusCode(200).body("dueOn", equalTo("2031-03-14"));
    }
    assertEquals(second.id(), drawn(ana));
    places().body("items", hasSize(1)).body("items[0].assigned", equalTo(true));
    ben.asks().put("/articles/{id}/submission", second.id()).then().statusCode(409);
    submit(ana, second);
    assertEquals(0, drawn(ana));
  }

  @Test
  void whatIsPassedOverStaysAssigned() {
    assign(first, ana);
    assign(second, ana);
    assertEquals(first.id(), drawn(ana));
    ana.asks().delete("/articles/{id}/reservation", first.id()).then().statusCode(204);
    assertEquals(second.id(), drawn(ana));
    submit(ana, second);
    assertEquals(first.id(), drawn(ana));
  }

  @Test
  void whatIsTakenBackIsGivenToTheNext() {
    settings(Map.of("overlap", 1));
    assign(first, ana);
    assertEquals(second.id(), drawn(ben));
    project
        .lead()
        .asks()
        .delete("/articles/{id}/assignments/{login}", first.id(), ana.login())
        .then()
        .statusCode(204);
    assertEquals(first.id(), drawn(cem));
  }

  @Test
  void whatIsSubmittedKeepsItsPlace() {
    assign(first, ana);
    submit(ana, first);
    project
        .lead()
        .asks()
        .delete("/articles/{id}/assignments/{login}", first.id(), ana.login())
        .then()
        .statusCode(204);
    places().body("items", hasSize(1));
  }

  @Test
  void aRuleGivesWhatItsPlanSaid() {
    Map<String, Object> dealing = new HashMap<>(Map.of("rule", "random", "seed", 7));
    var plan = deal(true, dealing).statusCode(200).body("given", hasSize(4)).extract().jsonPath();
    places().body("items", hasSize(0));
    dealing.put("plan", plan.getString("plan"));
    var given = deal(false, dealing).statusCode(200).extract().jsonPath();
    assertEquals(plan.getList("given"), given.getList("given"));
    places().body("items", hasSize(4));
    deal(false, dealing).statusCode(409);
    dealing.remove("plan");
    deal(false, dealing).statusCode(200).body("given", hasSize(0));
  }

  @Test
  void aRuleByLanguageTellsWhatNobodyReads() {
    var hands =
        List.of(
            Map.of("login", ana.login(), "languages", List.of("ar")),
            Map.of("login", ben.login(), "languages", List.of("fr")));
    deal(true, Map.of("rule", "language", "seed", 1, "reviewers", hands))
        .statusCode(200)
        .body("given.reviewer", contains(ben.login(), ben.login()))
        .body("missing.reviewers", contains(1, 1));
  }

  @Test
  void aRuleByOutletKeepsTheOutletTogether() {
    var given = deal(true, Map.of("rule", "outlet", "seed", 1)).extract().jsonPath();
    var byArticle =
        given.<Map<String, Object>>getList("given").stream()
            .collect(
                Collectors.groupingBy(
                    g -> g.get("article"),
                    Collectors.mapping(g -> g.get("reviewer"), Collectors.toSet())));
    assertEquals(1, Set.copyOf(byArticle.values()).size());
  }

  @Test
  void everybodyGetsTheArticlesOfARoundFirst() {
    long round = second.id();
    calibrate(project.lead(), round).statusCode(200).body("number", equalTo(1));
    calibrate(project.lead(), round).statusCode(200).body("number", equalTo(1));
    calibrate(project.lead(), first.id()).statusCode(409);
    for (var who : List.of(ana, ben, cem)) {
      assertEquals(second.id(), drawn(who));
      submit(who, second);
      assertEquals(0, drawn(who));
    }
    project
        .lead()
        .asks()
        .put("/projects/{key}/calibrations/1/end", project.key())
        .then()
        .statusCode(200);
    assertEquals(first.id(), drawn(ana));
    calibrate(project.lead(), first.id()).statusCode(200).body("number", equalTo(2));
    ana.asks()
        .get("/projects/{key}/calibrations", project.key())
        .then()
        .body("items.number", contains(2, 1));
  }

  @Test
  void aRoundHasArticlesOfItsProject() {
    calibrate(project.lead()).statusCode(422).body("field", equalTo("articles"));
    var other = Given.article(Given.project(Given.person("lead")), "Ailleurs.");
    calibrate(project.lead(), other.id()).statusCode(404);
    project
        .lead()
        .asks()
        .put("/projects/{key}/calibrations/9/end", project.key())
        .then()
        .statusCode(404);
  }

  @Test
  void nearCopiesGoToTheSameReviewersWhereTheLeadWantsIt() {
    settings(Map.of("copiesTogether", true, "overlap", 1));
    String text =
        "Le porte-parole de la mairie de Valmire a affirmé jeudi matin que douze civils avaient été"
            + " tués dans le bombardement du marché couvert.";
    var copy = Given.article(project, text, "Rien d’autre.");
    var print = Given.article(project, text, "Une autre fin.");
    assertEquals(first.id(), drawn(ana));
    assertEquals(second.id(), drawn(ben));
    assertEquals(copy.id(), drawn(cem));
    submit(ana, first);
    assertEquals(0, drawn(ana));
    submit(cem, copy);
    assertEquals(print.id(), drawn(cem));
  }

  @Test
  void onlyLeadsGiveAndOnlyToWhoReviews() {
    var stranger = Given.person("stranger");
    for (var who : List.of(stranger, ana)) {
      int status = who == ana ? 403 : 404;
      who.asks()
          .put("/articles/{id}/assignments/{login}", first.id(), ben.login())
          .then()
          .statusCode(status);
      who.asks()
          .delete("/articles/{id}/assignments/{login}", first.id(), ben.login())
          .then()
          .statusCode(status);
      who.asks().get("/projects/{key}/assignments", project.key()).then().statusCode(status);
      who.asks()
          .body(Map.of("rule", "random", "seed", 1))
          .post("/projects/{key}/assignments", project.key())
          .then()
          .statusCode(status);
      calibrate(who, first.id()).statusCode(status);
    }
    assign(first, stranger).statusCode(422);
    assign(first, Given.member(project, Role.OBSERVER)).statusCode(422);
    Map.of(
            "reviewers", List.of(),
            "reviewers[0].login", List.of(Map.of()),
            "reviewers[0]", Collections.singletonList(null))
        .forEach(
            (field, hands) ->
                deal(true, Map.of("rule", "random", "seed", 1, "reviewers", hands))
                    .statusCode(422)
                    .body("field", equalTo(field)));
  }
}
