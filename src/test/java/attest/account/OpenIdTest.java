// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.testing.Given;
import attest.testing.OpenIdServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenIdTest {
  private static final String COOKIE = "attest_openid";

  @Test
  void theSignInPageNamesTheProviderAndLeadsThere() {
    browser()
        .get("/sign-in?next=/account")
        .then()
        .body(containsString("Sign in with " + OpenIdServer.NAME))
        .body(containsString("/sign-in/openid?next=%2Faccount"));
    var sent = browser().get("/sign-in/openid");
    sent.then()
        .statusCode(303)
        .header("Location", containsString("code_challenge_method=S256"))
        .header(
            "Location",
            containsString("redirect_uri=http%3A%2F%2Fattest.example%2Fsign-in%2Fopenid%2Freturn"));
    assertEquals("Lax", sent.detailedCookie(COOKIE).getSameSite());
  }

  @Test
  void whoeverIsVouchedForJoinsAndIsTheSamePersonNextTime() {
    String login = Given.unique("noor");
    var first = signsIn(login, claims(login, "desk"), "/account");
    first.then().statusCode(303).header("Location", endsWith("/account"));
    signsIn(login, known(Given.unique("renamed"), login, "desk"), "/");
    me(first).body("login", equalTo(login)).body("name", equalTo("Noor of " + login));
    var again = signsIn(login, known(Given.unique("renamed"), login, "desk"), "/");
    me(again).body("login", equalTo(login)).body("admin", equalTo(false));
  }

  @Test
  void groupsMakeAdministratorsAndUnmakeThem() {
    String login = Given.unique("noor");
    me(signsIn(login, claims(login, "desk", "desk-admins"), "/")).body("admin", equalTo(true));
    me(signsIn(login, claims(login, "desk"), "/")).body("admin", equalTo(false));
  }

  @Test
  void groupsLeadIntoProjectsOnceAndALeadsRemovalStands() {
    var lead = Given.person("lead");
    var project = Given.project(lead);
    String login = Given.unique("noor");
    var groups =
        claims(
            login,
            "desk",
            "attest:" + project.key() + ":reviewer",
            "attest:nowhere:lead",
            "other:" + project.key() + ":lead",
            "attest:" + project.key() + ":owner");
    signsIn(login, groups, "/");
    String path = "/projects/" + project.key();
    lead.asks()
        .get(path)
        .then()
        .body("members.find { it.login == '" + login + "' }.role", equalTo(Role.REVIEWER.name()));
    lead.asks().delete(path + "/members/" + login).then().statusCode(204);
    var again = signsIn(login, groups, "/");
    as(again).get("/api/v1/projects/" + project.key()).then().statusCode(404);
  }

  @Test
  void whoIsInNoGroupThatMayComeInStaysOutside() {
    String login = Given.unique("noor");
    isRefused(signsIn(login, claims(login, "elsewhere"), "/"), "closed");
    isNobody(login);
  }

  @Test
  void aLoginThatIsAnothersIsNotTakenOver() {
    var ana = Given.person("ana");
    isRefused(
        signsIn(
            "subject of " + ana.login(),
            known(ana.login(), "subject of " + ana.login(), "desk"),
            "/"),
        "taken");
  }

  @Test
  void aPersonConnectsTheirOwnAccountAndThenComesInThatWay() {
    var person = Given.person("ana");
    var ana = person.signsIn();
    String subject = Given.unique("subject");
    var begun = ana.posts().post("/sign-in/openid/connect");
    begun.then().statusCode(303);
    String back =
        OpenIdServer.agree(begun.header("Location"), known(Given.unique("other"), subject, "desk"));
    browser()
        .cookie(COOKIE, begun.cookie(COOKIE))
        .cookie(Credentials.COOKIE, ana.cookie())
        .get(back)
        .then()
        .statusCode(303)
        .header("Location", endsWith("/account?done=connected"));
    me(signsIn(subject, known(Given.unique("other"), subject, "desk"), "/"))
        .body("login", equalTo(person.login()));
  }

  @Test
  void connectingIsForWhoeverBeganIt() {
    var ana = Given.person("ana").signsIn();
    var eve = Given.person("eve").signsIn();
    String subject = Given.unique("subject");
    var begun = ana.posts().post("/sign-in/openid/connect");
    String back = OpenIdServer.agree(begun.header("Location"), known(subject, subject, "desk"));
    isRefused(
        browser()
            .cookie(COOKIE, begun.cookie(COOKIE))
            .cookie(Credentials.COOKIE, eve.cookie())
            .get(back),
        "closed");
  }

  @Test
  void connectingNeedsTheTokenOfThePage() {
    var ana = Given.person("ana").signsIn();
    browser()
        .cookie(Credentials.COOKIE, ana.cookie())
        .post("/sign-in/openid/connect")
        .then()
        .statusCode(403);
  }

  @Test
  void anAnswerIsWorthNothingInAnotherBrowserOrTwiceOrForged() {
    String login = Given.unique("noor");
    var begun = browser().get("/sign-in/openid");
    String back = OpenIdServer.agree(begun.header("Location"), claims(login, "desk"));
    isRefused(browser().get(back), "late");
    var other = browser().get("/sign-in/openid");
    isRefused(browser().cookie(COOKIE, other.cookie(COOKIE)).get(back), "unproven");
    browser()
        .cookie(COOKIE, begun.cookie(COOKIE))
        .get(back)
        .then()
        .header("Location", endsWith("/"));
    isRefused(browser().cookie(COOKIE, begun.cookie(COOKIE)).get(back), "unproven");
    var third = browser().get("/sign-in/openid");
    String forged =
        OpenIdServer.forge(third.header("Location"), claims(Given.unique("eve"), "desk"));
    isRefused(browser().cookie(COOKIE, third.cookie(COOKIE)).get(forged), "unproven");
    String refusing = back.replaceFirst("code=[^&]*", "error=access_denied");
    isRefused(browser().cookie(COOKIE, begun.cookie(COOKIE)).get(refusing), "unproven");
    isRefused(browser().cookie(COOKIE, "not-sealed-by-us-at-all").get(back), "late");
  }

  @Test
  void whoWasRemovedDoesNotComeBackThatWay() {
    String login = Given.unique("noor");
    signsIn(login, claims(login, "desk"), "/");
    Given.administrator("root").asks().delete("/people/" + login).then().statusCode(204);
    isRefused(signsIn(login, claims(login, "desk"), "/"), "closed");
  }

  @Test
  void anErasedPersonIsForgottenThereToo() {
    String login = Given.unique("noor");
    var first = signsIn(login, claims(login, "desk"), "/");
    long id = me(first).extract().jsonPath().getLong("id");
    var root = Given.administrator("root");
    root.asks().post("/people/" + id + "/erasure").then().statusCode(200);
    me(signsIn(login, claims(login, "desk"), "/")).body("login", equalTo(login));
  }

  private static Response signsIn(String subject, Map<String, Object> claims, String next) {
    var begun = browser().queryParam("next", next).get("/sign-in/openid");
    String back = OpenIdServer.agree(begun.header("Location"), claims);
    return browser().cookie(COOKIE, begun.cookie(COOKIE)).get(back);
  }

  private static Map<String, Object> claims(String login, String... groups) {
    return known(login, login, groups);
  }

  private static Map<String, Object> known(String login, String subject, String... groups) {
    return Map.of(
        "sub",
        subject,
        "preferred_username",
        login,
        "name",
        "Noor of " + login,
        "groups",
        List.of(groups));
  }

  private static void isRefused(Response response, String why) {
    response.then().statusCode(303).header("Location", endsWith("/sign-in?refused=" + why));
    browser()
        .get("/sign-in?refused=" + why)
        .then()
        .statusCode(200)
        .body(containsString("role=\"alert\""));
  }

  private static void isNobody(String login) {
    Given.administrator("root")
        .asks()
        .get("/people?limit=200")
        .then()
        .body("items.login", not(hasItem(login)));
  }

  private static ValidatableResponse me(Response signedIn) {
    return as(signedIn).get("/api/v1/me").then().statusCode(200);
  }

  private static RequestSpecification as(Response signedIn) {
    return given().basePath("/").cookie(Credentials.COOKIE, signedIn.cookie(Credentials.COOKIE));
  }

  private static RequestSpecification browser() {
    return given().basePath("/").redirects().follow(false).urlEncodingEnabled(false);
  }
}
