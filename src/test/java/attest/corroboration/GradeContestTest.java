// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static attest.corroboration.Judged.dossier;
import static attest.corroboration.Judged.sentence;
import static attest.testing.Refusal.refused;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviewers see an adjudicator's grade of a dossier with its reason, and contest it once. */
@QuarkusTest
class GradeContestTest {
  private static final String CONTESTS = "/dossiers/{id}/contests";

  private Workplace project;
  private Human ana;
  private Human ben;
  private Human eve;
  private Given.Article other;
  private long dossier;

  @BeforeEach
  void begin() {
    begin(false);
  }

  private void begin(boolean blind) {
    project = Given.project(Given.person("lead"), blind);
    ana = Given.member(project, Role.REVIEWER);
    ben = Given.member(project, Role.REVIEWER);
    eve = Given.member(project, Role.ADJUDICATOR);
    long a = sentence(project, "Le pont de Salin a été coupé mardi.");
    other = Given.article(project, "Mardi, le pont de Salin n'était plus praticable.");
    dossier = dossier(ana, a, other.sentences().get(1), "CORROBORATES");
    grade("DISCOUNTED");
  }

  private void grade(String grade) {
    var ruling = Map.of("grade", Map.of("grade", grade, "reason", "One witness told both."));
    eve.asks().body(ruling).patch("/dossiers/{id}", whole()).then().statusCode(200);
  }

  /** What those who see every answer call the dossier. */
  private long whole() {
    return eve.asks().get("/dossiers/{id}", dossier).jsonPath().getLong("id");
  }

  private ValidatableResponse contest(Human who, String text) {
    return who.asks().body(Map.of("text", text)).put(CONTESTS, dossier).then();
  }

  private ValidatableResponse contests(Human who) {
    return who.asks().get(CONTESTS, dossier).then();
  }

  private ValidatableResponse answer(Human who, int contest, String text) {
    String path = CONTESTS + "/{contest}/answer";
    return who.asks().body(Map.of("text", text)).put(path, dossier, contest).then();
  }

  private int contestOfAna() {
    return contest(ana, "They are two.").statusCode(200).extract().path("id");
  }

  private String page(Human who) {
    String path = "/dossiers/" + dossier;
    return who.signsIn().asks().get(path).then().statusCode(200).extract().asString();
  }

  private String waiting() {
    String path = "/projects/" + project.key() + "/adjudicate/dossiers";
    return eve.signsIn().asks().get(path).then().statusCode(200).extract().asString();
  }

  @Test
  void aContestedDossierWaitsForAnAdjudicatorUntilItIsAnswered() {
    eve.asks()
        .body(Map.of("signOff", Map.of("as", "checked")))
        .patch("/dossiers/{id}", dossier)
        .then()
        .statusCode(200);
    assertThat(waiting(), not(containsString("/dossiers/" + dossier + "\"")));
    int contest = contestOfAna();
    assertThat(waiting(), containsString("/dossiers/" + dossier + "\""));
    contests(eve)
        .body("text", contains("They are two."))
        .body("state", contains("open"))
        .body("reviewer", contains(ana.login()));
    answer(eve, contest, "They are one.")
        .statusCode(200)
        .body("state", equalTo("answered"))
        .body("answerer", equalTo(eve.login()));
    assertThat(waiting(), not(containsString("/dossiers/" + dossier + "\"")));
    contests(ana).body("answer", contains("They are one."));
  }

  @Test
  void thePageTakesAContestAndItsAnswer() {
    assertThat(page(ana), containsString("One witness told both."));
    String here = "/dossiers/" + dossier;
    sends(ana, "They are two.", here + "/contests", "contested");
    assertThat(page(ana), containsString("You contested this; it waits for an answer."));
    assertThat(page(eve), containsString("They are two."));
    int contest = contests(ana).extract().path("[0].id");
    sends(eve, "They are one.", here + "/contests/" + contest, "answered");
    assertThat(
        page(ana),
        allOf(
            containsString("You contested this; the decision stands."),
            containsString("They are one.")));
  }

  private static void sends(Human who, String text, String path, String done) {
    who.signsIn()
        .posts()
        .formParam("text", text)
        .post(path)
        .then()
        .statusCode(303)
        .header("Location", containsString("done=" + done));
  }

  @Test
  void gradedAnewTheContestIsOvertaken() {
    contestOfAna();
    grade("WEAK");
    contests(ana).body("state", contains("overtaken"));
  }

  @Test
  void oneContestsOnceAndIsAnsweredOnce() {
    int contest = contestOfAna();
    contest(ana, "They are two.").statusCode(200);
    contest(ana, "And another thing.").spec(refused(409));
    answer(eve, contest, "No.").statusCode(200);
    answer(eve, contest, "No.").statusCode(200);
    answer(eve, contest, "Yes.").spec(refused(409));
  }

  @Test
  void onlyReviewersContestAndOnlyWhatStands() {
    contest(Given.member(project, Role.OBSERVER), "I only read.").spec(refused(403));
    contest(Given.person("stranger"), "Who am I?").spec(refused(404));
    contest(ana, " ").spec(refused(422, "text"));
    eve.asks()
        .body("{\"grade\":{\"grade\":null}}")
        .patch("/dossiers/{id}", dossier)
        .then()
        .statusCode(200);
    contest(ana, "Nothing stands.").spec(refused(409));
    assertThat(page(ana), not(containsString("id=\"verdict\"")));
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
  void inABlindProjectTheGradeIsShownOnceWhatOneReviewsOfItIsSubmitted() {
    begin(true);
    ana.asks()
        .body(Map.of("labels", List.of()))
        .put("/sentences/{id}/annotation", other.sentences().get(1))
        .then()
        .statusCode(200);
    assertThat(page(ana), not(containsString("One witness told both.")));
    contest(ana, "Too early.").spec(refused(409));
    contests(ana).body("", empty());
    ana.asks().put("/articles/{id}/submission", other.id()).then().statusCode(200);
    assertThat(page(ana), containsString("One witness told both."));
    contestOfAna();
    ben.asks().get(CONTESTS, dossier).then().spec(refused(404));
  }
}
