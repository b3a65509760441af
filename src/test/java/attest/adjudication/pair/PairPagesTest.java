// SPDX-License-Identifier: Apache-2.0
package attest.adjudication.pair;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The adjudicator's bench for pairs: the list, one pair, and what undoes a decision. */
@QuarkusTest
class PairPagesTest {
  private Given.Workplace project;
  private Human ana;
  private Human ben;
  private Human eve;
  private long a;
  private long b;

  @BeforeEach
  void begin() {
    begin(false);
  }

  private void begin(boolean blind) {
    project = Given.project(Given.person("lead"), blind);
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    eve = Given.member(project, Role.ADJUDICATOR);
    a = Given.article(project, "Le pont de Salin a été coupé mardi.").sentences().get(1);
    b = Given.article(project, "Le pont de Salin est praticable.").sentences().get(1);
    judges(ana, a, b, "CONTRADICTS");
    judges(ben, a, b, "UPDATES");
  }

  private static void judges(Human who, long a, long b, String relation) {
    who.asks()
        .body(Map.of("relation", relation, "rationale", "Cut, or not cut."))
        .put("/sentences/{a}/corroborations/{b}", a, b)
        .then()
        .statusCode(200);
  }

  private String home() {
    return "/projects/" + project.key() + "/adjudicate/pairs";
  }

  private String bench() {
    return home() + "/" + a + "/" + b;
  }

  private static ValidatableResponse visits(Human who, String path) {
    return who.signsIn().asks().get(path).then();
  }

  private static RequestSpecification form(Human who, String act) {
    return form(who, act, 0);
  }

  private static RequestSpecification form(Human who, String act, int version) {
    return who.signsIn().posts().formParam("act", act).formParam("version", version);
  }

  private ValidatableResponse settled() {
    return eve.asks().get("/sentences/{a}/corroborations/{b}/adjudication", a, b).then();
  }

  private ValidatableResponse undoes(Human who) {
    String last =
        visits(who, bench())
            .extract()
            .body()
            .htmlPath()
            .getString("**.find { it.@name == 'change' }.@value");
    return who.signsIn().posts().formParam("change", last).post(home() + "/undoing").then();
  }

  @Test
  void theListShowsWhatDividesAndTheBenchEveryJudgementBesideBothSentences() {
    visits(eve, home())
        .statusCode(200)
        .body(containsString(bench()))
        .body(containsString("Reviewers disagree on 1 pair. Of these, 0 settled, 1 left."));
    visits(eve, bench())
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body(containsString("Le pont de Salin a été coupé mardi."))
        .body(containsString("Le pont de Salin est praticable."))
        .body(containsString("take:" + ana.id()))
        .body(containsString("take:" + ben.id()))
        .body(containsString("The first is the newer."));
  }

  @Test
  void aJudgementIsTakenByItsButtonWithItsDirectionAndRationale() {
    form(eve, "take:" + ben.id())
        .formParam("reason", "slip")
        .post(bench())
        .then()
        .statusCode(303)
        .header("Location", endsWith(home() + "?done=settled"));
    settled()
        .body("relation", equalTo("UPDATES"))
        .body("newer", equalTo((int) a))
        .body("rationale", equalTo("Cut, or not cut."))
        .body("outcome", equalTo("taken"))
        .body("reason", equalTo("slip"));
    visits(eve, home()).body(not(containsString(bench())));
    visits(eve, home() + "?show=settled").body(containsString(bench()));
  }

  @Test
  void whatNobodySaidSettlesThatNoneIsRight() {
    form(eve, "settle").formParam("relation", "PARTIAL").post(bench()).then().statusCode(303);
    settled().body("relation", equalTo("PARTIAL")).body("outcome", equalTo("none_right"));
  }

  @Test
  void theOtherDirectionOfWhatSomebodySaidIsEdited() {
    form(eve, "settle")
        .formParam("relation", "UPDATES")
        .formParam("newer", b)
        .post(bench())
        .then()
        .statusCode(303);
    settled().body("newer", equalTo((int) b)).body("outcome", equalTo("edited"));
  }

  @Test
  void theLastDecisionIsUndoneOnceAndTheOneBeforeStandsAgain() {
    form(eve, "take:" + ana.id()).post(bench());
    form(eve, "take:" + ben.id(), 1).post(bench());
    undoes(eve).statusCode(303).header("Location", endsWith(bench() + "?done=undone"));
    settled().body("relation", equalTo("CONTRADICTS")).body("version", equalTo(3));
    visits(eve, bench()).body(not(containsString("name=\"change\"")));
  }

  @Test
  void withdrawnTheReviewersCountAgain() {
    form(eve, "take:" + ana.id()).post(bench());
    form(eve, "withdraw", 1)
        .post(bench())
        .then()
        .statusCode(303)
        .header("Location", endsWith("done=undone"));
    settled().body("relation", nullValue());
  }

  @Test
  void whoKnewAnOlderVersionSeesWhatStandsAndKeepsWhatTheyTyped() {
    form(project.lead(), "take:" + ana.id()).post(bench()).then().statusCode(303);
    form(eve, "settle")
        .formParam("relation", "COPY")
        .formParam("rationale", "Word for word.")
        .post(bench())
        .then()
        .statusCode(412)
        .body(containsString("Another adjudicator settled this pair meanwhile"))
        .body(containsString("Settled: Contradicts"))
        .body(containsString("Word for word."));
    settled().body("relation", equalTo("CONTRADICTS"));
  }

  @Test
  void whatOneselfSettledInAnotherTabIsNotTakenForAnotherAdjudicators() {
    form(eve, "take:" + ana.id()).post(bench()).then().statusCode(303);
    form(eve, "take:" + ben.id())
        .post(bench())
        .then()
        .statusCode(412)
        .body(containsString("You changed this decision meanwhile"));
  }

  @Test
  void whereTwoDossiersWouldMergeTheAdjudicatorIsAskedFirst() {
    long c = Given.article(project, "Une école a brûlé.").sentences().get(1);
    long d = Given.article(project, "L'école est intacte.").sentences().get(1);
    judges(ana, c, d, "CONTRADICTS");
    judges(ana, b, d, "UNRELATED");
    judges(ben, b, d, "UNRELATED");
    String pair = home() + "/" + b + "/" + d;
    form(eve, "settle")
        .formParam("relation", "PARTIAL")
        .post(pair)
        .then()
        .statusCode(422)
        .body(containsString("The two sentences are in different dossiers"));
    form(eve, "settle")
        .formParam("relation", "PARTIAL")
        .formParam("merge", true)
        .post(pair)
        .then()
        .statusCode(303);
    eve.asks().get("/projects/{key}/dossiers", project.key()).then().body("items", hasSize(1));
  }

  @Test
  void aGapProposesAPassageAndUndoingItTakesThatBack() {
    form(eve, "take:" + ana.id())
        .formParam("reason", "guideline_gap")
        .formParam("passage", "Two days are two states.")
        .post(bench());
    proposals().body("items.passage", contains("Two days are two states."));
    visits(eve, "/projects/" + project.key() + "/guidelines/proposals")
        .body(containsString("href=\"" + bench() + "\""));
    undoes(eve);
    proposals().body("items", hasSize(0));
  }

  private ValidatableResponse proposals() {
    return eve.asks().get("/projects/{key}/guidelines/proposals", project.key()).then();
  }

  @Test
  void whoJudgedThePairIsToldSoAndMayBeBarred() {
    judges(eve, a, b, "PARTIAL");
    visits(eve, bench()).body(containsString("You judged this pair as a reviewer too."));
    project
        .lead()
        .asks()
        .body(Map.of("reviewersMayAdjudicate", false))
        .patch("/projects/{key}", project.key())
        .then()
        .statusCode(200);
    visits(eve, bench()).body(containsString("nobody settles what they reviewed"));
    form(eve, "take:" + ana.id()).post(bench()).then().statusCode(403);
  }

  @Test
  void whatIsNoChoiceIsRefusedOnTheForm() {
    Map<String, String> bad = new HashMap<>();
    bad.put("relation", "MAYBE");
    bad.put("reason", "mood");
    bad.forEach(
        (field, word) ->
            form(eve, "settle")
                .formParams(field.equals("relation") ? Map.of() : Map.of("relation", "COPY"))
                .formParam(field, word)
                .post(bench())
                .then()
                .statusCode(422)
                .body(containsString("This was not settled")));
    form(eve, "settle").post(bench()).then().statusCode(422);
    visits(eve, home() + "?show=some").statusCode(422);
  }

  @Test
  void othersAreKeptOut() {
    visits(ana, home()).statusCode(403);
    visits(ana, bench()).statusCode(403);
    visits(Given.person("stranger"), bench()).statusCode(404);
    var elsewhere = Given.project(eve);
    visits(eve, "/projects/" + elsewhere.key() + "/adjudicate/pairs/" + a + "/" + b)
        .statusCode(404);
  }

  @Test
  void whoReviewsOneOfTheArticlesBlindlySeesNothingOfThePair() {
    begin(true);
    eve.asks()
        .body(Map.of("labels", List.of()))
        .put("/sentences/{id}/annotation", a)
        .then()
        .statusCode(200);
    visits(eve, home()).body(not(containsString(bench())));
    visits(eve, bench()).statusCode(404);
    form(eve, "take:" + ana.id()).post(bench()).then().statusCode(403);
  }

  @Test
  void dossiersWaitForAnAdjudicatorUntilTheyAreSignedOff() {
    String grades = "/projects/" + project.key() + "/adjudicate/dossiers";
    int dossier = eve.asks().get("/projects/{key}/dossiers", project.key()).path("items[0].id");
    visits(eve, grades).statusCode(200).body(containsString("/dossiers/" + dossier + "#verdict"));
    eve.signsIn()
        .posts()
        .formParam("signOff", "CHECKED")
        .formParam("signOffReason", "Read.")
        .post("/dossiers/" + dossier + "/verdict")
        .then()
        .statusCode(303);
    visits(eve, grades).body(not(containsString("#verdict")));
    visits(ana, grades).statusCode(403);
    visits(Given.person("stranger"), grades).statusCode(404);
  }
}
