// SPDX-License-Identifier: Apache-2.0
package attest.project.invitation;

import static attest.testing.Refusal.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.account.Person;
import attest.account.Secret;
import attest.project.Membership;
import attest.project.Role;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationsTest {
  private static final String ALL = "/projects/{key}/invitations";

  Given.Workplace project;

  @BeforeEach
  void aProject() {
    project = Given.project(Given.person("lead"));
  }

  @Test
  void whoeverOpensTheLinkJoinsInItsRole() {
    String link = link(project.lead(), Role.OBSERVER);
    var ana = Given.person("ana");
    var session = ana.signsIn();
    session
        .asks()
        .get(link)
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("A project"))
        .body(containsString("Observer"));
    session.posts().post(link).then().statusCode(303);
    assertEquals("OBSERVER", roleOf(ana));
  }

  @Test
  void theRoleIsNotForWhoeverTakesItToChoose() {
    String link = link(project.lead(), Role.OBSERVER);
    var ana = Given.person("ana");
    ana.signsIn()
        .posts()
        .formParam("role", "LEAD")
        .formParam("admin", "true")
        .post(link)
        .then()
        .statusCode(303);
    assertEquals("OBSERVER", roleOf(ana));
    ana.asks().get("/me").then().body("admin", equalTo(false));
  }

  @Test
  void aLinkIsGoodForOnceAlsoForManyAtOnce() {
    String link = link(project.lead(), Role.REVIEWER);
    var guests = List.of(Given.person("a"), Given.person("b"), Given.person("c"));
    var sessions = guests.stream().map(Human::signsIn).toList();
    var answers = AtOnce.run(3, i -> sessions.get(i).posts().post(link).statusCode());
    assertEquals(1, answers.stream().filter(s -> s == 303).count(), answers.toString());
    assertEquals(2, answers.stream().filter(s -> s == 404).count(), answers.toString());
  }

  @Test
  void whatIsWithdrawnExpiredOrInventedReadsTheSame() {
    String withdrawn = link(project.lead(), Role.REVIEWER);
    int id = project.lead().asks().get(ALL, project.key()).path("items[0].id");
    for (int time = 0; time < 2; time++) {
      project.lead().asks().delete(ALL + "/{id}", project.key(), id).then().statusCode(204);
    }
    String expired = link(project.lead(), Role.REVIEWER);
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Invitation.update(
                    "expiresAt = ?1 where secretHash = ?2",
                    Given.now().minusSeconds(1),
                    new Secret(expired.substring("/invitations/".length())).hash()));
    String none = said("/invitations/" + Secret.random().text());
    assertEquals(none, said(withdrawn));
    assertEquals(none, said(expired));
  }

  @Test
  void aLinkThatLeadsNowhereSaysSoInThePagesLanguage() {
    given()
        .header("Accept-Language", "fr")
        .get("/invitations/" + Secret.random().text())
        .then()
        .statusCode(404)
        .body(containsString("Ce lien ne mène plus nulle part"))
        .body(containsString("Demandez-lui-en une autre."))
        .body(not(containsString("This ")));
  }

  @Test
  void anInvitationEndsWithTheRightsOfWhoeverMadeIt() {
    var second = Given.member(project, Role.LEAD);
    String link = link(second, Role.LEAD);
    given().get(link).then().statusCode(200);
    project
        .lead()
        .asks()
        .body(Map.of("role", "REVIEWER"))
        .put("/projects/{key}/members/{login}", project.key(), second.login())
        .then()
        .statusCode(200);
    given().get(link).then().statusCode(404);
    Given.person("ana").signsIn().posts().post(link).then().statusCode(404);
  }

  @Test
  void aMemberIsNotRaisedAndTheInvitationStaysOpen() {
    var ana = Given.member(project, Role.REVIEWER);
    String link = link(project.lead(), Role.LEAD);
    ana.signsIn().posts().post(link).then().statusCode(409);
    assertEquals("REVIEWER", roleOf(ana));
    Given.person("ben").signsIn().posts().post(link).then().statusCode(303);
  }

  @Test
  void anAdministratorsInvitationMakesAnAccountThatIsNoAdministrators() {
    project = Given.project(Given.administrator("lead"));
    String link = link(project.lead(), Role.REVIEWER);
    String login = Given.unique("newcomer");
    anew(link, login, "short").statusCode(422).body(containsString("id=\"password-error\""));
    anew(link, project.lead().login(), Given.PASSWORD).statusCode(422);
    var cookie =
        anew(link, login, Given.PASSWORD)
            .statusCode(303)
            .header("Location", equalTo("/"))
            .extract()
            .cookie("attest_session");
    new Human.Session(cookie)
        .asks()
        .get("/api/v1/me")
        .then()
        .body("login", equalTo(login))
        .body("admin", equalTo(false))
        .body("memberships[0].role", equalTo("REVIEWER"));
    anew(link, Given.unique("newcomer"), Given.PASSWORD).statusCode(404);
  }

  @Test
  void anotherLeadsInvitationMakesNoAccount() {
    String link = link(project.lead(), Role.REVIEWER);
    given().get(link).then().statusCode(200).body(not(containsString("name=\"password\"")));
    anew(link, Given.unique("newcomer"), Given.PASSWORD).statusCode(403);
    given().get(link).then().statusCode(200);
  }

  @Test
  void aHundredOpenInvitationsAreEnough() {
    QuarkusTransaction.requiringNew().run(() -> makes(100));
    invites().spec(refused(409));
    int id = project.lead().asks().get(ALL, project.key()).path("items[0].id");
    project.lead().asks().delete(ALL + "/{id}", project.key(), id).then().statusCode(204);
    invites().statusCode(201);
  }

  private ValidatableResponse invites() {
    var lead = project.lead().asks().body(Map.of("role", Role.REVIEWER));
    return lead.post(ALL, project.key()).then();
  }

  private void makes(int count) {
    var lead = Person.named(project.lead().login());
    var membership = Membership.of(lead, project.key());
    IntStream.range(0, count)
        .forEach(i -> Invitation.make(membership, Role.REVIEWER, Instant.now()));
  }

  @Test
  void onlyALeadInvitesListsAndWithdraws() {
    link(project.lead(), Role.REVIEWER);
    int id = project.lead().asks().get(ALL, project.key()).path("items[0].id");
    var reviewer = Given.member(project, Role.REVIEWER);
    var stranger = Given.person("stranger");
    for (var pair : Map.of(reviewer, 403, stranger, 404).entrySet()) {
      var asks = pair.getKey();
      asks.asks().get(ALL, project.key()).then().spec(refused(pair.getValue()));
      asks.asks().body("{}").post(ALL, project.key()).then().spec(refused(pair.getValue()));
      asks.asks().delete(ALL + "/{id}", project.key(), id).then().spec(refused(pair.getValue()));
    }
    String other = Given.project(stranger).key();
    stranger.asks().delete(ALL + "/{id}", other, id).then().spec(refused(404));
  }

  @Test
  void aBodyThatNamesNoRoleIsRefused() {
    invite(project.lead(), Map.of("role", "OWNER")).spec(refused(400, "role"));
    invite(project.lead(), Map.of()).spec(refused(422, "role"));
    invite(project.lead(), Map.of("role", "LEAD", "days", 900)).spec(refused(400, "days"));
  }

  @Test
  void aRetryUnderItsKeyIsToldThatTheLinkIsShownOnce() {
    for (int status : new int[] {201, 409}) {
      project
          .lead()
          .asks()
          .header("Idempotency-Key", "one")
          .body(Map.of("role", "REVIEWER"))
          .post(ALL, project.key())
          .then()
          .statusCode(status);
    }
    project.lead().asks().get(ALL, project.key()).then().body("items", hasSize(1));
  }

  @Test
  void thePageShowsTheLinkOnceAndListsItWithoutItsSecret() {
    var session = project.lead().signsIn();
    String page = "/projects/" + project.key() + "/members/invitations";
    session.asks().get("/projects/{k}/members", project.key()).then().body(containsString(page));
    String shown =
        session
            .posts()
            .formParam("role", "REVIEWER")
            .post(page)
            .then()
            .statusCode(200)
            .header("Cache-Control", "no-store")
            .extract()
            .asString();
    var link = Pattern.compile("class=\"secret\"[^>]*>(/invitations/[^<]+)<").matcher(shown);
    assertTrue(link.find());
    given().get(link.group(1)).then().statusCode(200);
    var listed = session.asks().get(page).then().statusCode(200);
    listed.body(not(containsString(link.group(1))));
    var withdrawal =
        Pattern.compile(page + "/\\d+/withdrawal").matcher(listed.extract().asString());
    assertTrue(withdrawal.find());
    session
        .asks()
        .get(withdrawal.group())
        .then()
        .statusCode(200)
        .body(containsString("Reviewer"))
        .body(containsString(project.lead().login()));
    given().get(link.group(1)).then().statusCode(200);
    session.posts().post(withdrawal.group()).then().statusCode(303);
    given().get(link.group(1)).then().statusCode(404);
    session.posts().formParam("role", "OWNER").post(page).then().statusCode(422);
  }

  private ValidatableResponse invite(Human by, Map<String, ?> body) {
    return by.asks().body(body).post(ALL, project.key()).then();
  }

  private String link(Human by, Role role) {
    return invite(by, Map.of("role", role))
        .statusCode(201)
        .body("path", startsWith("/invitations/"))
        .extract()
        .path("path");
  }

  private String roleOf(Human member) {
    return member.asks().get("/me").path("memberships[0].role");
  }

  /** What somebody without an account is told, the address taken out. */
  private static String said(String link) {
    return given().get(link).then().statusCode(404).extract().asString();
  }

  private static ValidatableResponse anew(String link, String login, String password) {
    RequestSpecification asked =
        given()
            .redirects()
            .follow(false)
            .formParam("login", login)
            .formParam("name", "New")
            .formParam("admin", "true")
            .formParam("password", password);
    return asked.post(link + "/person").then();
  }
}
