// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.corroboration.Judged.put;
import static attest.corroboration.Judged.said;
import static attest.corroboration.Judged.sentence;
import static attest.testing.Refusal.refused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who judged a pair sees how it was settled beside their own, and contests it once. */
@QuarkusTest
class PairContestTest {
  private static final String SETTLED = "/sentences/{a}/corroborations/{b}/adjudication";

  private Workplace project;
  private Human ana;
  private Human ben;
  private Human eve;
  private Given.Article other;
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
    a = sentence(project, "Le pont de Salin a été coupé mardi.");
    other = Given.article(project, "Mardi, le pont de Salin n'était plus praticable.");
    b = other.sentences().get(1);
    put(ana, a, b, "PARTIAL").then().statusCode(200);
    put(ben, a, b, "COPY").then().statusCode(200);
    settle("COPY");
  }

  private void settle(String relation) {
    eve.asks()
        .body(Map.of("relation", relation, "rationale", "Word for word."))
        .put(SETTLED, a, b)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse contest(Human who, String text) {
    return who.asks().body(Map.of("text", text)).put(SETTLED + "/contests", a, b).then();
  }

  private ValidatableResponse contests(Human who) {
    return who.asks().get(SETTLED + "/contests", a, b).then();
  }

  private ValidatableResponse answer(Human who, int contest, String text) {
    return who.asks()
        .body(Map.of("text", text))
        .put(SETTLED + "/contests/{contest}/answer", a, b, contest)
        .then();
  }

  private int contestOfAna() {
    return contest(ana, "One says less.").statusCode(200).extract().path("id");
  }

  private String page(Human who, long sentence) {
    String path = "/sentences/" + sentence + "/corroborate";
    return who.signsIn().asks().get(path).then().statusCode(200).extract().asString();
  }

  private ValidatableResponse contestedPairs() {
    String path = "/projects/" + project.key() + "/adjudicate/pairs?show=contested";
    return eve.signsIn().asks().get(path).then().statusCode(200);
  }

  private String bench() {
    return "/projects/" + project.key() + "/adjudicate/pairs/" + a + "/" + b;
  }

  @Test
  void theDecisionStandsBesideOnesOwnJudgementFromEitherSentence() {
    for (long sentence : List.of(a, b)) {
      assertThat(
          page(ana, sentence),
          allOf(
              containsString("Settled: Copy"),
              containsString("Other than you said."),
              containsString("Word for word.")));
      assertThat(page(ben, sentence), containsString("As you said."));
    }
    assertThat(page(eve, a), not(containsString("Settled: Copy")));
  }

  @Test
  void aContestedPairIsBackInTheQueueUntilItIsAnswered() {
    int contest = contestOfAna();
    contestedPairs().body(containsString(bench()));
    contests(eve)
        .body("text", contains("One says less."))
        .body("state", contains("open"))
        .body("reviewer", contains(ana.login()));
    answer(eve, contest, "Less, and in the same words.")
        .statusCode(200)
        .body("state", equalTo("answered"))
        .body("answerer", equalTo(eve.login()));
    contestedPairs().body(not(containsString(bench())));
    contests(ana).body("answer", contains("Less, and in the same words."));
  }

  @Test
  void thePagesTakeAContestAndItsAnswer() {
    var forms = ana.signsIn();
    forms
        .posts()
        .formParam("other", b)
        .formParam("text", "One says less.")
        .post("/sentences/" + a + "/corroborate/contest")
        .then()
        .statusCode(303)
        .header("Location", containsString("done=contested"));
    assertThat(page(ana, b), containsString("You contested this; it waits for an answer."));
    int contest = contests(ana).extract().path("[0].id");
    eve.signsIn()
        .asks()
        .get(bench())
        .then()
        .body(containsString("One says less."))
        .body(containsString("/contests/" + contest));
    eve.signsIn()
        .posts()
        .formParam("text", "In the same words.")
        .post(bench() + "/contests/" + contest)
        .then()
        .statusCode(303)
        .header("Location", endsWith("done=answered"));
    assertThat(
        page(ana, a),
        allOf(
            containsString("You contested this; the decision stands."),
            containsString("In the same words.")));
  }

  @Test
  void settledAnewTheContestIsOvertaken() {
    contestOfAna();
    settle("PARTIAL");
    contests(ana).body("state", contains("overtaken"));
    contestedPairs().body(not(containsString(bench())));
  }

  @Test
  void oneContestsOnce() {
    contestOfAna();
    contest(ana, "One says less.").statusCode(200);
    contest(ana, "And another thing.").spec(refused(409));
    contests(ana).body("text", contains("One says less."));
  }

  @Test
  void anAnswerIsGivenOnce() {
    int contest = contestOfAna();
    answer(eve, contest, "It does.").statusCode(200);
    answer(eve, contest, "It does.").statusCode(200);
    answer(eve, contest, "It does not.").spec(refused(409));
  }

  @Test
  void onlyWhoJudgedThePairContests() {
    contest(project.lead(), "Never judged it.").spec(refused(409));
    contest(Given.member(project, Role.OBSERVER), "I only read.").spec(refused(403));
    contest(Given.person("stranger"), "Who am I?").spec(refused(404));
    contest(ana, " ").spec(refused(422, "text"));
    eve.asks().delete(SETTLED, a, b).then().statusCode(200);
    contest(ana, "Nothing stands.").spec(refused(409));
  }

  @Test
  void othersReadNoContestOfMine() {
    int contest = contestOfAna();
    contests(ben).statusCode(200).body("", empty());
    contests(Given.person("stranger")).spec(refused(404));
    answer(ben, contest, "I agree.").spec(refused(404));
    answer(ana, contest, "I agree.").spec(refused(403));
    answer(eve, contest + 1000, "Which?").spec(refused(404));
  }

  @Test
  void inABlindProjectTheDecisionIsShownOnceWhatOneReviewsOfItIsSubmitted() {
    begin(true);
    ana.asks()
        .body(Map.of("labels", List.of()))
        .put("/sentences/{id}/annotation", b)
        .then()
        .statusCode(200);
    assertThat(page(ana, a), not(containsString("Settled:")));
    ana.asks().get(SETTLED, a, b).then().spec(refused(404));
    contest(ana, "Too early.").spec(refused(409));
    contests(ana).body("", empty());
    ana.asks().put("/articles/{id}/submission", other.id()).then().statusCode(200);
    assertThat(page(ana, a), containsString("Settled: Copy"));
    ana.asks()
        .get(SETTLED, a, b)
        .then()
        .statusCode(200)
        .body("relation", equalTo("COPY"))
        .body("alsoReviewed", equalTo(false));
    contestOfAna();
  }

  @Test
  void inABlindProjectAJudgementChangedAfterItIsMarked() {
    begin(true);
    assertFalse(isSighted(ana));
    put(ana, a, b, said("COPY")).then().statusCode(200);
    assertTrue(isSighted(ana));
    assertFalse(isSighted(ben));
  }

  private boolean isSighted(Human reviewer) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Corroboration.<Corroboration>find(
                        "first.id = ?1 and reviewer.id = ?2", a, reviewer.id())
                    .singleResult()
                    .sighted);
  }
}
