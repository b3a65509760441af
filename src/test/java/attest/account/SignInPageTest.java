// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import attest.testing.Given;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInPageTest {
  @Test
  void thePageShowsItsForm() {
    page()
        .get("/sign-in")
        .then()
        .statusCode(200)
        .contentType(containsString("text/html"))
        .body(containsString("name=\"password\""))
        .body(not(containsString("/first-run")));
  }

  @Test
  void signingInLeadsHome() {
    var ana = Given.person("ana");
    attempt(ana.login(), ana.password())
        .then()
        .statusCode(303)
        .header("Location", endsWith("/"))
        .header(
            "Set-Cookie",
            allOf(
                containsString("attest_session="),
                containsString("HttpOnly"),
                containsString("SameSite=Lax"),
                containsString("Path=/")));
  }

  @Test
  void eachSignInHasASessionOfItsOwn() {
    var ana = Given.person("ana");
    assertNotEquals(ana.signsIn().cookie(), ana.signsIn().cookie());
  }

  @Test
  void aCookieThatWasThereBeforeDoesNotBecomeTheSession() {
    var ana = Given.person("ana");
    String after =
        page()
            .cookie("attest_session", "planted")
            .formParam("login", ana.login())
            .formParam("password", ana.password())
            .post("/sign-in")
            .then()
            .statusCode(303)
            .extract()
            .cookie("attest_session");
    assertNotEquals("planted", after);
  }

  @Test
  void theSessionIsKeptAsItsHashOnly() {
    var session = Given.person("ana").signsIn();
    long found =
        QuarkusTransaction.requiringNew()
            .call(() -> SignIn.count("secretHash", Secret.sha256(session.cookie())));
    assertEquals(1, found);
  }

  @Test
  void aWrongPasswordShowsTheFormAgainWithTheLogin() {
    var ana = Given.person("ana");
    attempt(ana.login(), "wrong horse battery")
        .then()
        .statusCode(422)
        .body(containsString("role=\"alert\""))
        .body(containsString("value=\"" + ana.login() + "\""))
        .body(not(containsString("wrong horse battery")))
        .header("Set-Cookie", equalTo(null));
  }

  @Test
  void whatWasTypedIsShownAsText() {
    attempt("\"><img src=x onerror=alert(1)>", "wrong")
        .then()
        .statusCode(422)
        .body(not(containsString("<img")));
  }

  @Test
  void anUnknownLoginReadsTheSame() {
    var ana = Given.person("ana");
    String unknown = Given.unique("ana");
    String a = attempt(ana.login(), "wrong").asString().replace(ana.login(), "");
    String b = attempt(unknown, "wrong").asString().replace(unknown, "");
    assertEquals(a, b);
  }

  @Test
  void anEmptyFormIsRefused() {
    page().contentType("application/x-www-form-urlencoded").post("/sign-in").then().statusCode(422);
  }

  @Test
  void aLoginWithANulIsNotEvenLookedUp() {
    attempt("an\u0000a", "wrong").then().statusCode(400).body(containsString("<h1"));
  }

  @Test
  void tenWrongPasswordsCloseTheDoorInWords() {
    var ana = Given.person("ana");
    for (int i = 0; i < 10; i++) {
      attempt(ana.login(), "wrong").then().statusCode(422);
    }
    attempt(ana.login(), ana.password())
        .then()
        .statusCode(429)
        .contentType(containsString("text/html"))
        .body(containsString("role=\"alert\""));
  }

  @Test
  void aPageLeadsToSignInAndBack() {
    page()
        .get("/projects/some-project?sort=name")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/sign-in?next=%2Fprojects%2Fsome-project%3Fsort%3Dname"));
    var ana = Given.person("ana");
    page()
        .formParam("login", ana.login())
        .formParam("password", ana.password())
        .formParam("next", "/projects/some-project?sort=name")
        .post("/sign-in")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/projects/some-project?sort=name"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "/\\evil.example/",
        "https://evil.example/",
        "\\\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/%0d%0aSet-Cookie:x=y\r\nX: y",
        "evil.example",
        "/..//evil.example/",
        "/.//evil.example/"
      })
  void nextNeverLeadsToAnotherHost(String next) {
    var ana = Given.person("ana");
    String location =
        page()
            .formParam("login", ana.login())
            .formParam("password", ana.password())
            .formParam("next", next)
            .post("/sign-in")
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    var target = URI.create(root()).resolve(location).normalize();
    assertEquals(URI.create(root()).getAuthority(), target.getAuthority(), location);
    assertEquals(false, target.getPath().startsWith("//"), location);
  }

  @Test
  void aForgedHostHeaderDoesNotReachTheLink() {
    var ana = Given.person("ana");
    page()
        .header("X-Forwarded-Host", "evil.example")
        .header("Forwarded", "host=evil.example")
        .formParam("login", ana.login())
        .formParam("password", ana.password())
        .post("/sign-in")
        .then()
        .statusCode(303)
        .header("Location", not(containsString("evil.example")));
  }

  @Test
  void whoeverIsSignedInIsNotAskedAgain() {
    Given.person("ana")
        .signsIn()
        .asks()
        .get("/sign-in?next=/api/v1/me")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/api/v1/me"));
  }

  @Test
  void signingOutEndsTheSession() {
    var session = Given.person("ana").signsIn();
    session.asks().get("/api/v1/me").then().statusCode(200);
    session
        .posts()
        .post("/sign-out")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/sign-in?done=signed-out"))
        .header("Set-Cookie", containsString("Max-Age=0"));
    session.asks().get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void whoeverHasSignedOutIsToldSo() {
    page()
        .get("/sign-in?done=signed-out")
        .then()
        .statusCode(200)
        .body(containsString("role=\"status\">You have signed out.<"));
    page()
        .get("/sign-in?done=anything")
        .then()
        .body(not(containsString("role=\"status\"")))
        .body(not(containsString("anything")));
  }

  @Test
  void aNewPasswordEndsEveryOtherSession() {
    var ana = Given.person("ana");
    var kept = ana.signsIn();
    var other = ana.signsIn();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              SignIn here = SignIn.find("secretHash", Secret.sha256(kept.cookie())).firstResult();
              here.person.changePassword("another horse battery", here.id, here.person);
            });
    kept.asks().get("/api/v1/me").then().statusCode(200);
    other.asks().get("/api/v1/me").then().statusCode(401);
    attempt(ana.login(), ana.password()).then().statusCode(422);
    attempt(ana.login(), "another horse battery").then().statusCode(303);
    ana.asks().get("/me").then().statusCode(200);
  }

  @Test
  void aRemovedPersonsSessionsEnd() {
    var ana = Given.person("ana");
    var session = ana.signsIn();
    Given.administrator("admin").asks().delete("/people/{login}", ana.login());
    session.asks().get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void anInventedSessionOpensNothing() {
    page().cookie("attest_session", "invented").get("/api/v1/me").then().statusCode(401);
    page()
        .cookie("attest_session", "invented")
        .get("/projects/x")
        .then()
        .statusCode(303)
        .header("Location", containsString("/sign-in"));
  }

  @Test
  void everyPageForbidsForeignScripts() {
    page()
        .get("/sign-in")
        .then()
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
        .header("X-Frame-Options", "DENY")
        .header("Content-Security-Policy", not(containsString("unsafe")))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Referrer-Policy", equalTo("same-origin"))
        .body(not(containsString("<script>")))
        .body(not(containsString(" style=")))
        .body(not(containsString("://")));
  }

  static Response attempt(String login, String password) {
    return page().formParam("login", login).formParam("password", password).post("/sign-in");
  }

  private static io.restassured.specification.RequestSpecification page() {
    return given()
        .basePath("/")
        .config(
            io.restassured.RestAssured.config()
                .encoderConfig(
                    io.restassured.config.EncoderConfig.encoderConfig()
                        .defaultContentCharset("UTF-8")))
        .redirects()
        .follow(false);
  }

  private static String root() {
    return "http://localhost:" + io.restassured.RestAssured.port;
  }
}
