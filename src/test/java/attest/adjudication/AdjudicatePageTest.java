// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AdjudicatePageTest {
  private static final String FIGURE =
      "{'labels':['CASUALTY_FIGURE'],'figures':[{'id':'%s','low':12,'high':12,'qualifier':'%s','harm':'killed'}]}";

  private static final String FIGURES = "{'labels':['CASUALTY_FIGURE'],'figures':[%s,%s]}";

  private Team team;

  @BeforeEach
  void setUp() {
    begin(false);
  }

  private void begin(boolean blind) {
    team = Team.begin(blind);
    team.judges(team.ana(), 1, "{'labels':['CLAIM'],'note':'A claim, no figure.'}");
    team.judges(team.ben(), 1, "{'labels':['ATTRIBUTION']}");
  }

  private String home() {
    return "/projects/" + team.project().key() + "/adjudicate";
  }

  private String bench(int place) {
    return home() + "/sentences/" + team.sentence(place);
  }

  private static RequestSpecification form(Human who) {
    return who.signsIn().posts();
  }

  private ValidatableResponse visits(Human who, String path) {
    return who.signsIn().asks().get(path).then();
  }

  private JsonPath settled(int place) {
    return team.judge().asks().get("/sentences/{id}/adjudication", team.sentence(place)).jsonPath();
  }

  @Test
  void theListNamesWhatDividesAndTheBenchShowsEveryAnswer() {
    visits(team.judge(), home()).statusCode(200).body(containsString(bench(1)));
    visits(team.judge(), bench(1))
        .statusCode(200)
        .body(containsString("take:" + team.ana().id()))
        .body(containsString("take:" + team.ben().id()))
        .body(containsString("A claim, no figure."))
        .body(containsString("Douze civils ont été tués à Valmire."))
        .header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void anAnswerIsTakenByItsButtonAndTheNextOneFollows() {
    team.judges(team.ana(), 2, "{'labels':['CLAIM']}");
    team.judges(team.ben(), 2, "{'labels':[]}");
    form(team.judge())
        .formParam("act", "take:" + team.ben().id())
        .formParam("version", 0)
        .formParam("reason", "slip")
        .post(bench(1))
        .then()
        .statusCode(303)
        .header("Location", endsWith(bench(2) + "?show=open&done=settled"));
    assertEquals("taken", settled(1).getString("outcome"));
    assertEquals(team.ben().login(), settled(1).getString("takenFrom"));
    assertEquals("slip", settled(1).getString("reason"));
  }

  @Test
  void anAnswerIsPutTogetherLabelByLabelAndFigureByFigure() {
    var exact = UUID.randomUUID();
    team.judges(team.ana(), 2, FIGURE.formatted(exact, "exact"));
    team.judges(team.ben(), 2, FIGURE.formatted(UUID.randomUUID(), "at_least"));
    form(team.judge())
        .formParam("act", "merge")
        .formParam("version", 0)
        .formParam("label", "ATTRIBUTION")
        .formParam("detail", exact.toString())
        .post(bench(2))
        .then()
        .statusCode(303);
    var stands = settled(2);
    assertEquals("[CASUALTY_FIGURE, ATTRIBUTION]", stands.getString("labels"));
    assertEquals(exact.toString(), stands.getString("figures[0].id"));
    assertEquals("exact", stands.getString("figures[0].qualifier"));
  }

  @Test
  void noneIsRightByItsButton() {
    form(team.judge())
        .formParam("act", "none_right")
        .formParam("version", 0)
        .formParam("reason", "guideline_gap")
        .formParam("passage", "A rumour is no claim.")
        .post(bench(1))
        .then()
        .statusCode(303)
        .header("Location", endsWith(home() + "?done=settled"));
    assertEquals("none_right", settled(1).getString("outcome"));
    team.project()
        .lead()
        .asks()
        .get("/projects/{key}/guidelines/proposals", team.project().key())
        .then()
        .body("items[0].passage", equalTo("A rumour is no claim."));
    visits(team.judge(), "/projects/" + team.project().key() + "/guidelines/proposals")
        .body(containsString("href=\"" + bench(1) + "\""));
  }

  @Test
  void whatOneselfSettledInAnotherTabIsNotTakenForAnotherAdjudicators() {
    team.settles(team.judge(), 1, "{'labels':['CLAIM']}");
    form(team.judge())
        .formParam("act", "take:" + team.ben().id())
        .formParam("version", 0)
        .post(bench(1))
        .then()
        .statusCode(412)
        .body(containsString("You changed this decision meanwhile"))
        .body(not(containsString("Another adjudicator")));
  }

  @Test
  void whoComesSecondSeesBothAndDecidesAgain() {
    team.settles(team.project().lead(), 1, "{'labels':['CLAIM'],'note':'the lead says so'}");
    var second = form(team.judge()).formParam("act", "take:" + team.ben().id());
    second
        .formParam("version", 0)
        .formParam("note", "mine")
        .post(bench(1))
        .then()
        .statusCode(412)
        .body(containsString("the lead says so"))
        .body(containsString("mine"))
        .body(containsString("name=\"version\" value=\"1\""));
    assertEquals("the lead says so", settled(1).getString("note"));
    form(team.judge())
        .formParam("act", "take:" + team.ben().id())
        .formParam("version", 1)
        .post(bench(1))
        .then()
        .statusCode(303);
    assertEquals("[ATTRIBUTION]", settled(1).getString("labels"));
  }

  @Test
  void aDecisionIsUndoneAndItsSecondSendingUndoesNothingMore() {
    team.settles(team.judge(), 2, "{'labels':[]}");
    team.settles(team.judge(), 1, "{'labels':['CLAIM']}");
    team.settles(team.judge(), 1, "{'labels':['ATTRIBUTION']}");
    String page = team.judge().signsIn().asks().get(home()).asString();
    String change = page.replaceAll("(?s).*name=\"change\" value=\"(\\d+)\".*", "$1");
    for (int i = 0; i < 2; i++) {
      form(team.judge())
          .formParam("change", change)
          .post(home() + "/undoing")
          .then()
          .statusCode(303);
      assertEquals("[CLAIM]", settled(1).getString("labels"));
      assertEquals("[]", settled(2).getString("labels"));
    }
  }

  @Test
  void allUnanimousAreAcceptedAndUndoneByOneButtonEach() {
    for (int place : new int[] {2, 3}) {
      team.judges(team.ana(), place, "{'labels':['CLAIM']}");
      team.judges(team.ben(), place, "{'labels':['CLAIM']}");
    }
    form(team.judge()).post(home() + "/unanimous").then().statusCode(303);
    assertEquals("[CLAIM]", settled(3).getString("labels"));
    String page = team.judge().signsIn().asks().get(home()).asString();
    assertTrue(page.contains("Settled in all: 2"), "what the choice beside it counts");
    assertTrue(page.contains("Settled <span class=\"count\">2</span>"));
    String change = page.replaceAll("(?s).*name=\"change\" value=\"(\\d+)\".*", "$1");
    form(team.judge()).formParam("change", change).post(home() + "/undoing");
    assertEquals(false, settled(2).getBoolean("settled"));
    assertEquals(false, settled(3).getBoolean("settled"));
  }

  @Test
  void aContestIsAnsweredOnTheBench() {
    team.settles(team.judge(), 1, "{'labels':['ATTRIBUTION']}");
    team.submits(team.ana());
    int contest =
        team.ana()
            .asks()
            .body("{\"text\":\"It is a claim.\"}")
            .put("/sentences/{id}/adjudication/contests", team.sentence(1))
            .then()
            .extract()
            .path("id");
    visits(team.judge(), bench(1)).body(containsString("It is a claim."));
    visits(team.judge(), home())
        .body(containsString("Reviewers disagree on 1 sentence. Of these, 0 settled, 1 left."))
        .body(containsString("Settled before and contested since, of those left: 1."));
    form(team.judge())
        .formParam("text", "It only credits.")
        .post(bench(1) + "/contests/" + contest)
        .then()
        .statusCode(303);
    visits(team.judge(), bench(1)).body(containsString("It only credits."));
  }

  @Test
  void theSameFiguresInAnotherOrderDoNotDiffer() {
    String two = FIGURES.formatted(figure("killed", 34), figure("wounded", 60));
    String reversed = FIGURES.formatted(figure("wounded", 60), figure("killed", 34));
    team.judges(team.ana(), 2, two);
    team.judges(team.ben(), 2, reversed);
    visits(team.judge(), bench(2)).statusCode(200).body(not(containsString("class=\"differs\"")));
    team.judges(team.ben(), 2, FIGURES.formatted(figure("wounded", 61), figure("killed", 34)));
    visits(team.judge(), bench(2)).body(containsString("class=\"differs\""));
  }

  private static String figure(String harm, int number) {
    return "{'id':'%s','low':%d,'high':%d,'qualifier':'exact','harm':'%s'}"
        .formatted(UUID.randomUUID(), number, number, harm);
  }

  @Test
  void whoTakesADecisionBackIsToldSo() {
    form(team.judge()).formParam("act", "none_right").post(bench(1));
    form(team.judge())
        .formParam("act", "withdraw")
        .formParam("version", 1)
        .post(bench(1))
        .then()
        .statusCode(303)
        .header("Location", endsWith("done=undone"));
  }

  @Test
  void whatCannotBeDoneIsSaidOnThePage() {
    form(team.judge()).formParam("act", "dance").post(bench(1)).then().statusCode(422);
    form(team.judge())
        .formParam("act", "none_right")
        .formParam("reason", "tired")
        .post(bench(1))
        .then()
        .statusCode(422);
    form(team.judge()).formParam("act", "take:0").post(bench(1)).then().statusCode(422);
    form(team.judge())
        .formParam("act", "merge")
        .formParam("edited", "{\"figures\":1}")
        .post(bench(1))
        .then()
        .statusCode(422);
    visits(team.judge(), home() + "?show=wrong").statusCode(422);
    assertEquals(false, settled(1).getBoolean("settled"));
  }

  @Test
  void theProjectsPageSaysWhatIsNextToWhoMayDoIt() {
    String project = "/projects/" + team.project().key();
    visits(team.judge(), project)
        .body(containsString("href=\"" + home() + "\">1 sentence to settle</a>"))
        .body(containsString("0 of 1 article complete"))
        .body(not(containsString("pairs to settle")));
    visits(team.ana(), project)
        .body(containsString("href=\"/\">1 article to review</a>"))
        .body(not(containsString("to settle")));
    team.settles(team.judge(), 1, "{'labels':['CLAIM']}");
    visits(team.judge(), project).body(not(containsString("to settle")));
  }

  @Test
  void inABlindProjectWhoReviewsIsNotToldWhatOthersSubmitted() {
    begin(true);
    String project = "/projects/" + team.project().key();
    visits(team.ana(), project).statusCode(200).body(not(containsString("article complete")));
    visits(team.judge(), project).body(containsString("article complete"));
  }

  @Test
  void itIsForWhoSettles() {
    for (String path : new String[] {home(), bench(1)}) {
      visits(team.ana(), path).statusCode(403);
      visits(Given.person("stranger"), path).statusCode(404);
    }
    form(team.ana()).formParam("act", "none_right").post(bench(1)).then().statusCode(403);
    form(team.ana()).post(home() + "/unanimous").then().statusCode(403);
    form(Given.person("stranger")).post(home() + "/undoing").then().statusCode(404);
    var elsewhere = Team.begin(false);
    visits(elsewhere.judge(), bench(1)).statusCode(404);
    visits(team.judge(), home() + "/sentences/" + elsewhere.sentence(1)).statusCode(404);
    visits(team.ana(), "/projects/" + team.project().key())
        .statusCode(200)
        .body(not(containsString(home())));
  }

  @Test
  void inABlindProjectWhoReviewsTheArticleSeesNoAnswerBeforeSubmitting() {
    begin(true);
    team.judges(team.judge(), 3, "{'labels':[]}");
    visits(team.judge(), bench(1)).statusCode(403).body(not(containsString("A claim, no figure.")));
    visits(team.judge(), home()).statusCode(200).body(not(containsString(bench(1))));
    team.submits(team.judge());
    visits(team.judge(), bench(1)).statusCode(200);
  }
}
