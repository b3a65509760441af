// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ShownDecisionTest {
  private static final String SECRET = "Only after you have said yours.";

  private Team team;

  private ValidatableResponse review(Human who) {
    return who.signsIn().asks().get("/articles/{id}/review", team.article().id()).then();
  }

  /** As an open page asks for it. */
  private ValidatableResponse decisions(Human who) {
    return who.signsIn().asks().get("/articles/{id}/review/decisions", team.article().id()).then();
  }

  private ValidatableResponse contests(Human who, String text) {
    return who.signsIn()
        .posts()
        .formParam("text", text)
        .post("/sentences/{id}/contest", team.sentence(1))
        .then();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itStandsBesideTheAnswerOnceTheArticleIsSubmitted(boolean blind) {
    team = Team.begin(blind);
    team.judges(team.ana(), 1, "{'labels':['CLAIM']}");
    team.settles(team.judge(), 1, "{'labels':[],'note':'%s'}".formatted(SECRET)).statusCode(200);
    review(team.ana()).statusCode(200).body(not(containsString(SECRET)));
    decisions(team.ana()).statusCode(200).body(not(containsString(SECRET)));
    contests(team.ana(), "Too early.").statusCode(409);
    team.submits(team.ana());
    team.submits(team.ben());
    review(team.ana()).body(containsString(SECRET));
    decisions(team.ana()).body(containsString(SECRET));
    review(team.ben()).body(not(containsString(SECRET)));
    contests(team.ana(), "It is a claim.")
        .statusCode(303)
        .header("Location", endsWith("/articles/" + team.article().id() + "/review#s2"));
    contests(team.ana(), " ").statusCode(422);
    review(team.ana()).body(containsString("It is a claim."));
    decisions(Given.person("stranger")).statusCode(404);
    contests(Given.person("stranger"), "Who am I?").statusCode(404);
  }
}
