// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static attest.testing.Refusal.refused;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CsrfTest {
  Human ana;
  Human.Session session;

  @BeforeEach
  void somebodySignedIn() {
    ana = Given.person("ana");
    session = ana.signsIn();
  }

  @Test
  void aWriteByCookieWithoutTheTokenIsNotDone() {
    session
        .asks()
        .contentType(ContentType.JSON)
        .body(project())
        .post("/api/v1/projects")
        .then()
        .spec(refused(403));
    ana.asks().get("/projects").then().body("items", hasSize(0));
  }

  @Test
  void aWriteByCookieWithTheTokenIsDone() {
    session.scripts().body(project()).post("/api/v1/projects").then().statusCode(201);
  }

  @Test
  void theTokenOfAnotherSessionIsRefused() {
    String other = ana.signsIn().csrf();
    session
        .asks()
        .contentType(ContentType.JSON)
        .header("X-CSRF-Token", other)
        .body(project())
        .post("/api/v1/projects")
        .then()
        .spec(refused(403));
  }

  @Test
  void aFormWithFilesNeedsTheTokenToo() {
    String form = "/projects/" + Given.project(ana).key() + "/import";
    for (String token : new String[] {ana.signsIn().csrf(), "wapiti", ""}) {
      session
          .asks()
          .contentType("multipart/form-data")
          .multiPart("csrf", token)
          .multiPart("file", "a.txt", "Il pleut.".getBytes(UTF_8), "text/plain")
          .post(form)
          .then()
          .statusCode(403);
    }
  }

  @Test
  void aWriteFromAnotherSiteIsNotDoneEvenWithTheToken() {
    for (String site : new String[] {"cross-site", "same-site", "none"}) {
      session
          .asks()
          .contentType(ContentType.JSON)
          .header("X-CSRF-Token", session.csrf())
          .header("Sec-Fetch-Site", site)
          .body(project())
          .post("/api/v1/projects")
          .then()
          .spec(refused(403));
    }
  }

  @Test
  void whereABrowserSaysNoMoreTheOriginCounts() {
    String own = RestAssured.baseURI + ":" + RestAssured.port;
    for (String origin : new String[] {"http://evil.example", "null", "http://localhost:1"}) {
      attempt(origin).then().statusCode(403);
    }
    attempt(own).then().statusCode(303);
  }

  private Response attempt(String origin) {
    return given()
        .redirects()
        .follow(false)
        .header("Origin", origin)
        .formParam("login", ana.login())
        .formParam("password", ana.password())
        .post("/sign-in");
  }

  @Test
  void everyVerbThatWritesIsGuarded() {
    for (String verb : new String[] {"PUT", "DELETE", "PATCH"}) {
      session
          .asks()
          .contentType(ContentType.JSON)
          .body("{}")
          .request(verb, verb.equals("PATCH") ? "/api/v1/projects/x" : MEMBER)
          .then()
          .spec(refused(403));
    }
  }

  private static final String MEMBER = "/api/v1/projects/x/members/y";

  @Test
  void aWriteByAuthorizationNeedsNoToken() {
    ana.asks()
        .header("Sec-Fetch-Site", "cross-site")
        .body(project())
        .post("/projects")
        .then()
        .statusCode(201);
  }

  @Test
  void aCookieBesideAuthorizationAddsNothing() {
    given()
        .cookie("attest_session", session.cookie())
        .header("Authorization", "Bearer invented")
        .contentType(ContentType.JSON)
        .body(project())
        .post("/api/v1/projects")
        .then()
        .statusCode(401);
  }

  @Test
  void nobodyIsSignedInByAnotherSite() {
    given()
        .header("Sec-Fetch-Site", "cross-site")
        .formParam("login", ana.login())
        .formParam("password", ana.password())
        .post("/sign-in")
        .then()
        .statusCode(403)
        .contentType(containsString("text/html"));
  }

  @Test
  void nobodyIsSignedOutByAnotherSite() {
    session
        .asks()
        .contentType("application/x-www-form-urlencoded")
        .post("/sign-out")
        .then()
        .statusCode(403);
    session.asks().get("/api/v1/me").then().statusCode(200);
  }

  @Test
  void aFormOfAnEarlierSignInSaysWhatToDoInTheLanguageOfThePage() {
    session
        .asks()
        .contentType("application/x-www-form-urlencoded")
        .header("Accept-Language", "fr")
        .post("/sign-out")
        .then()
        .statusCode(403)
        .body(containsString("Cette page date d’une connexion antérieure"))
        .body(not(containsString("Votre rôle")))
        .body(not(containsString("earlier sign-in")));
  }

  @Test
  void aTokenIsNotMadeByACookieAlone() {
    session
        .asks()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "stolen"))
        .post("/api/v1/tokens")
        .then()
        .spec(refused(403));
  }

  private static Map<String, String> project() {
    return Map.of("key", Given.unique("project"), "name", "A project");
  }
}
