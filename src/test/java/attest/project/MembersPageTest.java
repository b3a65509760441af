// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MembersPageTest {
  private final Given.Workplace project = Given.project(Given.person("lead"));
  private final String address = "/projects/" + project.key() + "/members";

  @Test
  void aMemberIsAddedChangedAndRemoved() {
    var lead = project.lead().signsIn();
    var person = Given.person("colleague");
    String own = address + "/" + person.login();
    lead.posts()
        .formParam("login", person.login())
        .formParam("role", "REVIEWER")
        .post(address)
        .then()
        .statusCode(303);
    lead.posts().formParam("role", "OBSERVER").post(own + "/role").then().statusCode(303);
    person.asks().get("/projects/{key}", project.key()).then().body("role", equalTo("OBSERVER"));
    lead.asks().get(own + "/removal").then().body(containsString("Their answers, comments"));
    lead.posts().post(own + "/removal").then().statusCode(303);
    person.asks().get("/projects/{key}", project.key()).then().statusCode(404);
  }

  @Test
  void anAdministratorIsLedToWhereNewPeopleAreMade() {
    var admin = Given.administrator("admin");
    var own = Given.project(admin);
    admin
        .signsIn()
        .asks()
        .get("/projects/{key}/members", own.key())
        .then()
        .body(containsString("is added first: <a href=\"/people\">People</a>"));
    project.lead().signsIn().asks().get(address).then().body(not(containsString("/people\"")));
  }

  @Test
  void aLoginThatNobodyHasIsRefusedAtItsField() {
    project
        .lead()
        .signsIn()
        .posts()
        .formParam("login", "nobody-has-this")
        .formParam("role", "ADJUDICATOR")
        .post(address)
        .then()
        .statusCode(422)
        .body(containsString("id=\"login-error\""))
        .body(containsString("value=\"nobody-has-this\""))
        .body(containsString("<option value=\"ADJUDICATOR\" selected>"));
  }

  @Test
  void addingAMemberAgainDoesNotChangeTheirRole() {
    var observer = Given.member(project, Role.OBSERVER);
    project
        .lead()
        .signsIn()
        .posts()
        .formParam("login", observer.login())
        .formParam("role", "LEAD")
        .post(address)
        .then()
        .statusCode(422)
        .body(containsString("They are a member already"));
    observer.asks().get("/projects/{key}", project.key()).then().body("role", equalTo("OBSERVER"));
  }

  @Test
  void theLastLeadStays() {
    var lead = project.lead().signsIn();
    String own = address + "/" + project.lead().login();
    lead.posts()
        .formParam("role", "REVIEWER")
        .post(own + "/role")
        .then()
        .statusCode(422)
        .body(containsString("keeps at least one lead"));
    lead.posts().post(own + "/removal").then().statusCode(422);
    lead.asks().get(address).then().statusCode(200);
  }

  @Test
  void aRemovedPersonIsNoLeadThatAProjectCouldKeep() {
    var second = Given.member(project, Role.LEAD);
    Given.administrator("admin")
        .signsIn()
        .posts()
        .post("/people/" + second.login() + "/removal")
        .then()
        .statusCode(303);
    project
        .lead()
        .signsIn()
        .posts()
        .post(address + "/" + project.lead().login() + "/removal")
        .then()
        .statusCode(422);
  }
}
