// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static attest.testing.Refusal.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.account.code.Base32;
import attest.account.code.Totp;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SecondFactorPageTest {
  @Inject SealingKey key;

  Human ana;
  Human.Session session;

  @BeforeEach
  void somebodySignedIn() {
    ana = Given.person("ana");
    session = ana.signsIn();
  }

  @Test
  void itIsSetUpWithThePasswordAndAFirstCode() {
    session.asks().get("/account").then().body(containsString("/account/second-factor"));
    begin(session, "wrong horse battery").statusCode(422);
    begin(session, ana.password())
        .statusCode(303)
        .header("Location", equalTo("/account/second-factor/confirmation"));
    session
        .asks()
        .get("/account/second-factor/confirmation")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("<svg class=\"qr\""))
        .body(containsString(Base32.grouped(Base32.of(secret()))));
    confirm("000000x").statusCode(422).body(containsString("id=\"code-error\""));
    ana.signsIn();
    confirm(code(0)).statusCode(200).header("Cache-Control", "no-store");
    assertTrue(isAsked());
  }

  @Test
  void turningItOnEndsTheOtherSessionsAndKeepsThisOne() {
    var other = ana.signsIn();
    turnOn();
    session.asks().get("/api/v1/me").then().statusCode(200);
    other.asks().get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void thePasswordAloneOpensNothingFromThenOn() {
    turnOn();
    var half = new Human.Session(half());
    half.asks().get("/api/v1/me").then().statusCode(401);
    half.asks().get("/account").then().statusCode(303);
    half.asks().get("/sign-in/code?next=/account").then().statusCode(200);
    half.posts().formParam("code", "123").post("/sign-in/code").then().statusCode(422);
    half.asks().get("/api/v1/me").then().statusCode(401);
  }

  @Test
  void theCodeOpensANewSessionAndLeadsOn() {
    turnOn();
    String half = half();
    var in = second(half, code(1)).then().statusCode(303).header("Location", equalTo("/account"));
    String whole = in.extract().cookie("attest_session");
    assertNotEquals(half, whole);
    new Human.Session(whole).asks().get("/api/v1/me").then().statusCode(200);
    new Human.Session(half).asks().get("/sign-in/code").then().statusCode(303);
  }

  @Test
  void aCodeIsTakenOnceAlsoOfManyAtOnce() {
    turnOn();
    var halves = List.of(half(), half(), half(), half());
    String code = code(1);
    var answers = AtOnce.run(4, i -> second(halves.get(i), code).statusCode());
    assertEquals(1, answers.stream().filter(s -> s == 303).count(), answers.toString());
  }

  @Test
  void tenWrongCodesCloseTheDoorWhereverTheyComeFrom() {
    turnOn();
    String half = half();
    for (int i = 0; i < 10; i++) {
      second(half, "wrong " + i).then().statusCode(422);
    }
    second(half, code(1)).then().statusCode(429).body(containsString("role=\"alert\""));
    Given.person("ben").signsIn();
  }

  @Test
  void eachRecoveryCodeOpensTheDoorOnce() {
    String recovery = turnOn().get(0);
    assertEquals(120, recovery.replace(" ", "").length() * 5, "bits of Base32");
    second(half(), recovery.toLowerCase()).then().statusCode(303);
    second(half(), recovery).then().statusCode(422);
    session
        .asks()
        .get("/account/second-factor")
        .then()
        .body(containsString("9 recovery codes are left"));
  }

  @Test
  void theSignInFormOfTheReviewPageTakesTheCodeAtOnce() {
    turnOn();
    atOnce("").then().statusCode(422);
    atOnce("wrong").then().statusCode(422);
    atOnce(code(1)).then().statusCode(303).header("Location", equalTo("/"));
  }

  @Test
  void aTokenIsMadeWithTheCodeToo() {
    turnOn();
    token(null).spec(refused(401)).body("detail", containsString("One-Time-Code"));
    token("wrong").spec(refused(401));
    token(code(1)).statusCode(201);
  }

  @Test
  void itIsTurnedOffWithPasswordAndCode() {
    turnOn();
    end("wrong horse battery", code(1)).statusCode(422);
    end(ana.password(), "wrong").statusCode(422);
    assertTrue(isAsked());
    end(ana.password(), code(1)).statusCode(303);
    assertFalse(isAsked());
    ana.signsIn();
  }

  @Test
  void anAdministratorTurnsItOffForWhoeverHasLostAll() {
    turnOn();
    String path = "/people/" + ana.login() + "/second-factor/removal";
    Given.person("stranger").signsIn().posts().post(path).then().statusCode(403);
    var admin = Given.administrator("admin");
    var desk = admin.signsIn();
    desk.asks().get("/people/{l}", ana.login()).then().body(containsString(path));
    desk.posts().post(path).then().statusCode(303);
    ana.signsIn();
  }

  @Test
  void theSecretIsSealedInTheDatabaseForItsOwner() {
    turnOn();
    String sealed = factor().sealedSecret;
    assertFalse(sealed.contains(Base32.of(secret())));
    assertTrue(key.open(sealed, ana.id()).isPresent());
    assertTrue(key.open(sealed, ana.id() + 1).isEmpty());
  }

  @Test
  void nothingIsConfirmedThatWasNotBegun() {
    session.asks().get("/account/second-factor/confirmation").then().statusCode(404);
    turnOn();
    session.asks().get("/account/second-factor/confirmation").then().statusCode(404);
    begin(session, ana.password()).statusCode(422);
  }

  @Test
  void whatIsTakenAwayOfAPersonHoldsNoSecret() {
    turnOn();
    ana.asks()
        .get("/people/{id}/data", ana.id())
        .then()
        .statusCode(200)
        .body(containsString("second_factor"))
        .body(not(containsString("sealed_secret")));
  }

  /** Turns it on in the session at hand; answers the recovery codes. */
  private List<String> turnOn() {
    begin(session, ana.password()).statusCode(303);
    String page = confirm(code(0)).statusCode(200).extract().asString();
    var codes = Pattern.compile("<code>([A-Z2-7 ]+)</code>").matcher(page);
    var found = codes.results().map(c -> c.group(1)).toList();
    assertEquals(10, found.size());
    return found;
  }

  private static ValidatableResponse begin(Human.Session by, String password) {
    return by.posts().formParam("present", password).post("/account/second-factor").then();
  }

  private ValidatableResponse confirm(String code) {
    return session
        .posts()
        .formParam("code", code)
        .post("/account/second-factor/confirmation")
        .then();
  }

  private ValidatableResponse end(String password, String code) {
    return session
        .posts()
        .formParam("present", password)
        .formParam("code", code)
        .post("/account/second-factor/removal")
        .then();
  }

  /** The cookie after the password and before the code. */
  private String half() {
    return SignInPageTest.attempt(ana.login(), ana.password())
        .then()
        .statusCode(303)
        .header("Location", containsString("/sign-in/code"))
        .extract()
        .cookie("attest_session");
  }

  private static Response second(String half, String code) {
    return new Human.Session(half)
        .posts()
        .formParam("code", code)
        .formParam("next", "/account")
        .post("/sign-in/code");
  }

  private Response atOnce(String code) {
    return given()
        .redirects()
        .follow(false)
        .formParam("login", ana.login())
        .formParam("password", ana.password())
        .formParam("code", code)
        .post("/sign-in");
  }

  private ValidatableResponse token(String code) {
    var asked =
        given()
            .basePath("/api/v1")
            .contentType(ContentType.JSON)
            .auth()
            .preemptive()
            .basic(ana.login(), ana.password());
    if (code != null) {
      asked.header("One-Time-Code", code);
    }
    return asked.body(Map.of("name", "a program")).post("/tokens").then();
  }

  /** The code of the present step, or of one near it. */
  private String code(int later) {
    return Totp.code(secret(), Totp.step(Instant.now()) + later);
  }

  private byte[] secret() {
    return key.open(factor().sealedSecret, ana.id()).orElseThrow();
  }

  private SecondFactor factor() {
    return QuarkusTransaction.requiringNew()
        .call(() -> SecondFactor.<SecondFactor>find("person.id", ana.id()).singleResult());
  }

  private boolean isAsked() {
    return QuarkusTransaction.requiringNew()
        .call(() -> SecondFactor.isAskedOf(Person.findById(ana.id())));
  }
}
