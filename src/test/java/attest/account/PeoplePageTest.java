// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeoplePageTest {
  @Test
  void whoIsNoAdministratorIsRefusedOnEachPage() {
    var session = Given.person("reader").signsIn();
    String other = "/people/" + Given.person("other").login();
    for (String path : new String[] {"/people", other, other + "/removal"}) {
      session.asks().get(path).then().statusCode(403).body(containsString("Not allowed"));
    }
    for (String path : new String[] {"/people", other + "/password", other + "/removal"}) {
      session.posts().formParam("password", Given.PASSWORD).post(path).then().statusCode(403);
    }
    session.posts().formParam("admin", true).post(other + "/administrator").then().statusCode(403);
  }

  @Test
  void anAddedPersonSignsInWithThePasswordHandedOver() {
    var admin = Given.administrator("admin").signsIn();
    String login = Given.unique("newcomer");
    admin
        .posts()
        .formParam("login", login)
        .formParam("name", "A newcomer")
        .formParam("password", Given.PASSWORD)
        .post("/people")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/people?done=added"));
    admin.asks().get("/people").then().body(containsString("/people/" + login));
    new Human(0, login, Given.PASSWORD, "").signsIn();
  }

  @Test
  void aTakenLoginIsRefusedWithWhatWasTypedButThePassword() {
    var taken = Given.person("taken");
    Given.administrator("admin")
        .signsIn()
        .posts()
        .formParam("login", taken.login())
        .formParam("name", "A \"quoted\" <name>")
        .formParam("password", "a password of mine")
        .formParam("admin", true)
        .post("/people")
        .then()
        .statusCode(422)
        .body(containsString("id=\"login-error\""))
        .body(containsString("This login is taken."))
        .body(containsString("value=\"" + taken.login() + "\""))
        .body(containsString("A &quot;quoted&quot; &lt;name&gt;"))
        .body(containsString("name=\"admin\" value=\"true\" checked"))
        .body(not(containsString("a password of mine")));
  }

  @Test
  void anAppointedPersonIsAnAdministratorUntilWithdrawn() {
    var admin = Given.administrator("admin").signsIn();
    var person = Given.person("deputy");
    String address = "/people/" + person.login() + "/administrator";
    admin.posts().formParam("admin", true).post(address).then().statusCode(303);
    person.asks().get("/me").then().body("admin", equalTo(true));
    admin.posts().formParam("admin", false).post(address).then().statusCode(303);
    person.asks().get("/me").then().body("admin", equalTo(false));
  }

  @Test
  void aNewPasswordEndsTheirSessions() {
    var person = Given.person("forgetful");
    var session = person.signsIn();
    Given.administrator("admin")
        .signsIn()
        .posts()
        .formParam("password", "a password handed over")
        .post("/people/" + person.login() + "/password")
        .then()
        .statusCode(303);
    session.asks().get("/account").then().statusCode(303);
    new Human(person.id(), person.login(), "a password handed over", "").signsIn();
  }

  @Test
  void aTokenOfAnotherIsRevokedAndWhoDidItIsTold() {
    var admin = Given.administrator("admin");
    var ana = Given.person("ana");
    var session = admin.signsIn();
    String page = "/people/" + ana.login();
    int token = ana.asks().get("/tokens").jsonPath().getInt("items[0].id");
    String revocation = page + "/tokens/" + token + "/revocation";
    session.asks().get(page).then().body(containsString("href=\"" + revocation + "\""));
    session.asks().get(revocation).then().statusCode(200).body(containsString("Revoke the token"));

    Given.person("ben").signsIn().posts().post(revocation).then().statusCode(403);
    String others = "/people/" + Given.person("cleo").login() + "/tokens/" + token + "/revocation";
    session.posts().post(others).then().statusCode(404);
    ana.asks().get("/me").then().statusCode(200);

    session.posts().post(revocation).then().statusCode(303);
    ana.asks().get("/me").then().statusCode(401);
    session.asks().get(page).then().body(not(containsString(revocation)));
    admin
        .asks()
        .queryParam("act", "account.revoke-token")
        .queryParam("person", admin.login())
        .get("/audit")
        .then()
        .body("items[0].subject", equalTo("token/" + token));
  }

  @Test
  void aRemovedPersonIsOutAndTheirProjectKeepsALead() {
    var admin = Given.administrator("admin");
    var lead = Given.person("lead");
    var session = lead.signsIn();
    var project = Given.project(lead);
    String address = "/people/" + lead.login() + "/removal";
    admin.signsIn().asks().get(address).then().statusCode(200).body(containsString("What stays"));
    session.asks().get("/account").then().statusCode(200);
    admin.signsIn().posts().post(address).then().statusCode(303);
    session.asks().get("/account").then().statusCode(303);
    lead.asks().get("/me").then().statusCode(401);
    admin
        .asks()
        .get("/projects/{key}", project.key())
        .then()
        .statusCode(200)
        .body("role", equalTo("LEAD"));
  }

  @Test
  void aProjectWithAnotherLeadDoesNotPassToTheAdministrator() {
    var admin = Given.administrator("admin");
    var project = Given.project(Given.person("lead"));
    Given.member(project, attest.project.Role.LEAD);
    admin
        .signsIn()
        .posts()
        .post("/people/" + project.lead().login() + "/removal")
        .then()
        .statusCode(303);
    admin.asks().get("/projects/{key}", project.key()).then().statusCode(404);
  }

  @Test
  void nobodyRemovesThemselves() {
    var admin = Given.administrator("admin");
    admin.signsIn().posts().post("/people/" + admin.login() + "/removal").then().statusCode(422);
    admin.asks().get("/me").then().statusCode(200);
  }
}
