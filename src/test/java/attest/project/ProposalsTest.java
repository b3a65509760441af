// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passages proposed for the guidelines, by the API. */
@QuarkusTest
class ProposalsTest {
  private final Given.Workplace project = Given.project(Given.person("lead"), true);
  private Human ana;

  @BeforeEach
  void join() {
    ana = Given.member(project, Role.REVIEWER);
  }

  private long proposal(String passage) {
    return ana.asks()
        .body(Map.of("passage", passage))
        .post("/projects/{key}/guidelines/proposals", project.key())
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  private ValidatableResponse decide(Human who, long id, String verb, Map<String, String> body) {
    return who.asks()
        .body(body)
        .put("/projects/{key}/guidelines/proposals/{id}/" + verb, project.key(), id)
        .then();
  }

  private ValidatableResponse list(Human who) {
    return who.asks().get("/projects/{key}/guidelines/proposals", project.key()).then();
  }

  @Test
  void anAcceptedPassageStandsAtTheEndOfTheNextVersion() {
    var lead = project.lead();
    lead.asks()
        .body(Map.of("text", "A rule"))
        .put("/projects/{key}/guidelines", project.key())
        .then()
        .statusCode(200);
    long id = proposal("## When a list names the dead");
    for (int time = 1; time <= 2; time++) {
      decide(lead, id, "acceptance", Map.of("note", "Lists of names"))
          .statusCode(200)
          .body("state", equalTo("accepted"))
          .body("version", equalTo(2));
    }
    lead.asks()
        .get("/projects/{key}/guidelines", project.key())
        .then()
        .body("version", equalTo(2))
        .body("text", equalTo("A rule\n\n## When a list names the dead"));
    decide(lead, id, "refusal", Map.of("reason", "No")).statusCode(409);
  }

  @Test
  void aDeclinedPassageKeepsItsReason() {
    long id = proposal("Count the wounded twice");
    decide(project.lead(), id, "refusal", Map.of("reason", " "))
        .statusCode(422)
        .body("field", equalTo("reason"));
    decide(project.lead(), id, "refusal", Map.of("reason", "Never twice")).statusCode(200);
    list(ana).body("items[0].state", equalTo("declined"));
    list(ana).body("items[0].reason", equalTo("Never twice"));
    project
        .lead()
        .signsIn()
        .asks()
        .get("/projects/" + project.key() + "/guidelines/proposals")
        .then()
        .body(containsString("by reviewer ·"))
        .body(containsString("decided by lead · <time datetime="));
    decide(project.lead(), id, "acceptance", Map.of("note", "x")).statusCode(409);
  }

  @Test
  void theSameProposalTwiceIsOne() {
    long id = proposal("The same");
    assertEquals(id, proposal("The same"));
    list(ana).body("items", hasSize(1));
  }

  @Test
  void inABlindProjectAnotherReviewerSeesNothingOfIt() {
    proposal("Something that tells what I think");
    list(Given.member(project, Role.REVIEWER)).statusCode(200).body("items", hasSize(0));
    list(project.lead()).body("items", hasSize(1));
  }

  @Test
  void aLeadWritesAPassageInByThePage() {
    long id = proposal("## When a list names the dead");
    var lead = project.lead().signsIn();
    String home = "/projects/" + project.key() + "/guidelines";
    lead.asks()
        .get(home + "/proposals")
        .then()
        .statusCode(200)
        .body(containsString("When a list names the dead"))
        .body(containsString("/draft?proposal=" + id));
    lead.asks()
        .get(home + "/draft?proposal=" + id)
        .then()
        .statusCode(200)
        .body(containsString("## When a list names the dead</textarea>"));
    lead.posts()
        .formParam("basis", 0)
        .formParam("proposal", id)
        .formParam("text", "# Rules\n\n## When a list names the dead")
        .post(home + "/draft")
        .then()
        .statusCode(303);
    list(project.lead())
        .body("items[0].state", equalTo("accepted"))
        .body("items[0].version", equalTo(1));
  }

  @Test
  void proposingAndDecliningByThePage() {
    String page = "/projects/" + project.key() + "/guidelines/proposals";
    var session = ana.signsIn();
    session.posts().formParam("passage", " ").post(page).then().statusCode(422);
    session.posts().formParam("passage", "A <b>gap</b>").post(page).then().statusCode(303);
    session
        .asks()
        .get(page)
        .then()
        .statusCode(200)
        .body(not(containsString("<b>gap</b>")))
        .body(not(containsString("/refusal")));
    long id = list(ana).extract().jsonPath().getLong("items[0].id");
    String refusal = page + "/" + id + "/refusal";
    session.posts().formParam("reason", "No").post(refusal).then().statusCode(403);
    var lead = project.lead().signsIn();
    lead.posts().formParam("reason", " ").post(refusal).then().statusCode(422);
    lead.posts().formParam("reason", "Not now").post(refusal).then().statusCode(303);
    session.asks().get(page).then().body(containsString("Not now"));
    Given.person("stranger").signsIn().asks().get(page).then().statusCode(404);
  }

  @Test
  void onlyLeadsDecideAndStrangersFindNothing() {
    long id = proposal("Mine");
    var yes = Map.of("note", "Mine");
    decide(ana, id, "acceptance", yes).statusCode(403);
    decide(Given.person("stranger"), id, "acceptance", yes).statusCode(404);
    decide(project.lead(), id + 1000, "acceptance", yes).statusCode(404);
    list(Given.person("stranger")).statusCode(404);
    ana.asks()
        .body(Map.of("passage", " "))
        .post("/projects/{key}/guidelines/proposals", project.key())
        .then()
        .statusCode(422)
        .body("field", equalTo("passage"));
  }
}
