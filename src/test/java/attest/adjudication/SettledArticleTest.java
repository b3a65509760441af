// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What My work tells a reviewer of what became of their answers. */
@QuarkusTest
class SettledArticleTest {
  private static final String TITLE = "Settled in the last 14 days";

  @Inject DataSource database;

  private Team team;

  @BeforeEach
  void begin() {
    team = Team.begin(true);
  }

  private static ValidatableResponse work(Human who) {
    return who.signsIn().asks().get("/").then().statusCode(200);
  }

  private void judgedBySubmittingAna(String outcome) {
    team.judges(team.ana(), 1, "{'labels':['CLAIM']}");
    team.judges(team.ana(), 2, "{'labels':['CLAIM']}");
    team.submits(team.ana());
    team.settles(team.judge(), 2, outcome).statusCode(200);
  }

  @Test
  void aSentenceSettledOtherwiseIsToldWithItsPlace() {
    judgedBySubmittingAna("{'labels':[],'note':'It says nothing.'}");
    work(team.ana())
        .body(containsString(TITLE))
        .body(containsString("1 sentence that you judged is settled, otherwise than you answered."))
        .body(containsString("/articles/" + team.article().id() + "/review#s3"));
  }

  @Test
  void oneSettledAsIAnsweredIsToldToo() {
    judgedBySubmittingAna("{'labels':['CLAIM']}");
    work(team.ana())
        .body(containsString("1 sentence that you judged is settled, as you answered."));
  }

  @Test
  void whatWasSettledBeforeTheLastFourteenDaysIsNotCounted() throws SQLException {
    judgedBySubmittingAna("{'labels':['CLAIM']}");
    team.settles(team.judge(), 1, "{'labels':[],'note':'It says nothing.'}").statusCode(200);
    work(team.ana()).body(containsString("2 sentences that you judged are settled"));
    isFifteenDaysOld(1);
    work(team.ana())
        .body(containsString("1 sentence that you judged is settled, as you answered."));
  }

  private void isFifteenDaysOld(int sentence) throws SQLException {
    try (var connection = database.getConnection();
        var older =
            connection.prepareStatement(
                "update adjudication set changed_at = changed_at - interval '15' day where answer_id"
                    + " in (select id from settled_answer where sentence_id = ?)")) {
      older.setLong(1, team.sentence(sentence));
      assertEquals(1, older.executeUpdate());
    }
  }

  @Test
  void nothingIsToldBeforeTheArticleIsSubmittedNorToWhoeverJudgedNothing() {
    team.judges(team.ana(), 1, "{'labels':['CLAIM']}");
    team.settles(team.judge(), 1, "{'labels':[],'note':'It says nothing.'}").statusCode(200);
    team.submits(team.ben());
    work(team.ana()).body(not(containsString(TITLE)));
    work(team.ben()).body(not(containsString(TITLE)));
    work(team.judge()).body(not(containsString(TITLE)));
    team.submits(team.ana());
    work(team.ana()).body(containsString(TITLE));
  }

  @Test
  void aContestThatWasAnsweredIsTold() {
    judgedBySubmittingAna("{'labels':[],'note':'It says nothing.'}");
    long contest =
        team.ana()
            .asks()
            .body(Map.of("text", "It is a claim."))
            .put("/sentences/{id}/adjudication/contests", team.sentence(2))
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getLong("id");
    work(team.ana()).body(not(containsString("contest of yours is answered")));
    team.judge()
        .asks()
        .body(Map.of("text", "Nobody asserts it."))
        .put("/contests/{id}/answer", contest)
        .then()
        .statusCode(200);
    work(team.ana()).body(containsString("1 contest of yours is answered."));
  }

  @Test
  void whatIsTakenBackIsNotTold() {
    judgedBySubmittingAna("{'labels':[],'note':'It says nothing.'}");
    team.judge().asks().delete("/sentences/{id}/adjudication", team.sentence(2));
    work(team.ana()).body(not(containsString(TITLE)));
  }
}
