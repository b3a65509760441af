// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContestApiTest {
  private Team team;

  @BeforeEach
  void setUp() {
    begin(false);
  }

  private void begin(boolean blind) {
    team = Team.begin(blind);
    team.judges(team.ana(), 1, "{'labels':['CLAIM']}");
    team.judges(team.ben(), 1, "{'labels':['ATTRIBUTION']}");
    team.settles(team.judge(), 1, "{'labels':['ATTRIBUTION']}").statusCode(200);
  }

  private ValidatableResponse contests(Human who, String text) {
    return who.asks()
        .body(Map.of("text", text))
        .put("/sentences/{id}/adjudication/contests", team.sentence(1))
        .then();
  }

  private ValidatableResponse answers(Human who, Object contest, String text) {
    return who.asks().body(Map.of("text", text)).put("/contests/{id}/answer", contest).then();
  }

  private ValidatableResponse list(Human who) {
    return who.asks().get("/sentences/{id}/adjudication/contests", team.sentence(1)).then();
  }

  private ValidatableResponse contested() {
    return team.judge()
        .asks()
        .queryParam("show", "contested")
        .get("/projects/{key}/adjudications/queue", team.project().key())
        .then()
        .statusCode(200);
  }

  private int contestOfAna() {
    team.submits(team.ana());
    return contests(team.ana(), "The town hall says nothing.").statusCode(200).extract().path("id");
  }

  @Test
  void aContestedSentenceIsBackInTheQueueUntilItIsAnswered() {
    int contest = contestOfAna();
    contested().body("items.sentence", contains((int) team.sentence(1)));
    list(team.judge())
        .body("text", contains("The town hall says nothing."))
        .body("state", contains("open"))
        .body("reviewer", contains(team.ana().login()));
    answers(team.judge(), contest, "It does, in the second half.")
        .statusCode(200)
        .body("state", equalTo("answered"))
        .body("answerer", equalTo(team.judge().login()));
    contested().body("items", empty());
    list(team.ana()).body("answer", contains("It does, in the second half."));
  }

  @Test
  void settledAnewTheContestIsOvertaken() {
    contestOfAna();
    team.settles(team.judge(), 1, "{'labels':['CLAIM']}").statusCode(200);
    list(team.ana()).body("state", contains("overtaken"));
    contested().body("items", empty());
  }

  @Test
  void oneContestsOnce() {
    contestOfAna();
    contests(team.ana(), "The town hall says nothing.").statusCode(200);
    contests(team.ana(), "And another thing.").spec(refused(409));
    list(team.ana()).body("text", contains("The town hall says nothing."));
  }

  @Test
  void anAnswerIsGivenOnce() {
    int contest = contestOfAna();
    answers(team.judge(), contest, "It does.").statusCode(200);
    answers(team.judge(), contest, "It does.").statusCode(200);
    answers(team.judge(), contest, "It does not.").spec(refused(409));
  }

  @Test
  void onlyWhoJudgedAndSubmittedContests() {
    contests(team.ana(), "Too early.").spec(refused(409));
    contests(team.project().lead(), "Never judged it.").spec(refused(409));
    contests(Given.person("stranger"), "Who am I?").spec(refused(404));
    team.submits(team.ana());
    contests(team.ana(), " ").spec(refused(422, "text"));
    team.judge().asks().delete("/sentences/{id}/adjudication", team.sentence(1));
    contests(team.ana(), "Nothing stands.").spec(refused(409));
  }

  @Test
  void othersReadNoContestOfMine() {
    int contest = contestOfAna();
    list(team.ben()).statusCode(200).body("", empty());
    answers(team.ben(), contest, "I agree.").spec(refused(404));
    answers(team.ana(), contest, "I agree.").spec(refused(403));
    answers(Given.person("stranger"), contest, "Who am I?").spec(refused(404));
  }

  @Test
  void inABlindProjectNothingIsSaidBeforeSubmission() {
    begin(true);
    contests(team.ana(), "Too early.").spec(refused(409));
    list(team.ana()).statusCode(200).body("", empty());
    contestOfAna();
  }
}
