// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueueTest {
  private static final String FIGURE =
      "{'labels':['CASUALTY_FIGURE'],'figures':[{'id':'%s','low':12,'high':12,'qualifier':'%s','harm':'killed'}]}";

  private Team team;

  @BeforeEach
  void setUp() {
    team = Team.begin(false);
  }

  private ValidatableResponse queue(Human who, String show) {
    return who.asks()
        .queryParam("show", show)
        .get("/projects/{key}/adjudications/queue", team.project().key())
        .then();
  }

  private ValidatableResponse queue(String show) {
    return queue(team.judge(), show).statusCode(200);
  }

  private int id(int place) {
    return (int) team.sentence(place);
  }

  private ValidatableResponse acceptsUnanimous(Human who) {
    return who.asks().post("/projects/{key}/adjudications/unanimous", team.project().key()).then();
  }

  private ValidatableResponse undoes(Human who, Object batch) {
    return who.asks()
        .delete("/projects/{key}/adjudications/unanimous/{batch}", team.project().key(), batch)
        .then();
  }

  private void figures(int place, String qualifierA, String qualifierB) {
    team.judges(team.ana(), place, FIGURE.formatted(UUID.randomUUID(), qualifierA));
    team.judges(team.ben(), place, FIGURE.formatted(UUID.randomUUID(), qualifierB));
  }

  @Test
  void theMostDividedComeFirst() {
    figures(1, "exact", "at_least");
    team.judges(team.ana(), 2, "{'labels':['CLAIM','ATTRIBUTION']}");
    team.judges(team.ben(), 2, "{'labels':['CLAIM']}");
    team.judges(team.ana(), 3, "{'labels':['CLAIM']}");
    team.judges(team.ben(), 3, "{'labels':[]}");
    team.judges(team.ana(), 0, "{'labels':['CLAIM']}");
    queue("open")
        .body("items.sentence", contains(id(3), id(2), id(1)))
        .body("items[0].labels", equalTo(1f))
        .body("items[2].labels", equalTo(0f))
        .body("items[2].details", equalTo(1f))
        .body("items[0].answers", equalTo(2));
  }

  @Test
  void detailsThatSayTheSameDoNotDivide() {
    figures(1, "exact", "exact");
    queue("open").body("items", empty());
    queue("all").body("items.sentence", contains(id(1)));
  }

  @Test
  void whatIsSettledLeavesTheOpenOnes() {
    figures(1, "exact", "at_least");
    team.settles(team.judge(), 1, "{'labels':[],'outcome':'none_right'}").statusCode(200);
    team.settles(team.judge(), 3, "{'labels':['CLAIM']}").statusCode(200);
    queue("open").body("items", empty());
    queue("settled").body("items.sentence", contains(id(1), id(3)));
    queue("none_right")
        .body("items.sentence", contains(id(1)))
        .body("items[0].outcome", equalTo("none_right"));
  }

  @Test
  void itGoesOnWhereThePageEnded() {
    figures(1, "exact", "at_least");
    figures(2, "exact", "at_least");
    var first =
        team.judge()
            .asks()
            .queryParam("limit", 1)
            .get("/projects/{key}/adjudications/queue", team.project().key())
            .then()
            .body("items.sentence", contains(id(1)))
            .extract();
    team.judge()
        .asks()
        .queryParam("after", first.<String>path("next"))
        .get("/projects/{key}/adjudications/queue", team.project().key())
        .then()
        .body("items.sentence", contains(id(2)))
        .body("next", nullValue());
  }

  @Test
  void anAnswerThatChangesMovesItsSentence() {
    team.judges(team.ana(), 1, "{'labels':['CLAIM']}");
    team.judges(team.ben(), 1, "{'labels':[]}");
    queue("open").body("items.sentence", contains(id(1)));
    team.judges(team.ben(), 1, "{'labels':['CLAIM']}");
    queue("open").body("items", empty());
    queue("all").body("items.sentence", contains(id(1))).body("items[0].labels", equalTo(0f));
    team.ben().asks().delete("/sentences/{id}/annotation", id(1)).then().statusCode(200);
    queue("all").body("items", empty());
  }

  @Test
  void whoeverLooksWhileAnswersChangeLosesNone() {
    team.judges(team.ana(), 1, "{'labels':['CLAIM']}");
    team.judges(team.ana(), 2, "{'labels':['CLAIM']}");
    AtOnce.run(
        6,
        i -> {
          for (int turn = 0; turn < 6; turn++) {
            if (i == 0) {
              team.judges(team.ben(), 1, turn % 2 == 0 ? "{'labels':[]}" : "{'labels':['CLAIM']}");
              team.judges(team.ben(), 2, turn % 2 == 0 ? "{'labels':['CLAIM']}" : "{'labels':[]}");
            } else {
              queue("all");
            }
          }
          return i;
        });
    queue("open").body("items.sentence", contains(id(2)));
    queue("all").body("items.sentence", contains(id(2), id(1)));
  }

  @Test
  void itIsForWhoSettles() {
    queue(team.ana(), "open").spec(refused(403));
    queue(Given.person("stranger"), "open").spec(refused(404));
    queue(team.judge(), "wrong").spec(refused(422, "show"));
    acceptsUnanimous(team.ana()).spec(refused(403));
    acceptsUnanimous(Given.person("stranger")).spec(refused(404));
    undoes(team.ana(), 1).spec(refused(403));
    undoes(team.judge(), Long.MAX_VALUE).spec(refused(404));
  }

  @Test
  void inABlindProjectArticlesUnderOnesOwnReviewStayOut() {
    team = Team.begin(true);
    figures(1, "exact", "at_least");
    queue("open").body("items.sentence", contains(id(1)));
    team.judges(team.judge(), 3, "{'labels':[]}");
    queue("all").body("items", empty());
    team.submits(team.judge());
    queue("open").body("items.sentence", contains(id(1)));
  }

  @Test
  void whatEverybodyAgreesOnIsSettledInOneGoAndUnsettledInOne() {
    figures(1, "exact", "exact");
    figures(2, "exact", "at_least");
    team.judges(team.ana(), 3, "{'labels':[]}");
    team.judges(team.ben(), 3, "{'labels':[]}");
    int batch =
        acceptsUnanimous(team.judge())
            .statusCode(200)
            .body("sentences", equalTo(2))
            .extract()
            .path("batch");
    acceptsUnanimous(team.judge())
        .statusCode(200)
        .body("sentences", equalTo(0))
        .body("batch", nullValue());
    queue("settled")
        .body("items.sentence", contains(id(1), id(3)))
        .body("items.outcome", contains("taken", "taken"));
    team.settles(team.judge(), 3, "{'labels':['CLAIM']}").statusCode(200);
    undoes(team.judge(), batch).statusCode(200).body("sentences", equalTo(1));
    undoes(team.judge(), batch).statusCode(200).body("sentences", equalTo(0));
    queue("settled").body("items.sentence", contains(id(3)));
  }

  @Test
  void whoIsBarredAcceptsOnlyWhatTheyDidNotJudge() {
    team.project()
        .lead()
        .asks()
        .body(Map.of("reviewersMayAdjudicate", false))
        .patch("/projects/{key}", team.project().key())
        .then()
        .statusCode(200);
    for (int place : new int[] {1, 2}) {
      team.judges(team.ana(), place, "{'labels':['CLAIM']}");
      team.judges(team.ben(), place, "{'labels':['CLAIM']}");
    }
    team.judges(team.judge(), 1, "{'labels':['CLAIM']}");
    acceptsUnanimous(team.judge()).statusCode(200).body("sentences", equalTo(1));
    queue("settled").body("items.sentence", contains(id(2)));
  }
}
