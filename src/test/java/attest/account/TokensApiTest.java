// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static attest.testing.Refusal.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokensApiTest {
  @Test
  void aTokenIsMadeByLoginAndPasswordAndWorks() {
    var ana = Given.person("ana");
    String token =
        basic(ana.login(), ana.password())
            .body(Map.of("name", "nightly export"))
            .post("/tokens")
            .then()
            .statusCode(201)
            .body("id", greaterThan(0))
            .body("name", equalTo("nightly export"))
            .extract()
            .path("token");
    new Human(ana.id(), ana.login(), "", token)
        .asks()
        .get("/me")
        .then()
        .statusCode(200)
        .body("login", equalTo(ana.login()));
  }

  @Test
  void aTokenIsListedWithoutItsSecret() {
    var ana = Given.person("ana");
    ana.asks()
        .get("/tokens")
        .then()
        .statusCode(200)
        .body("items.name", equalTo(Collections.singletonList("test")))
        .body("items[0].createdAt", containsString("Z"))
        .body("next", nullValue())
        .body(not(containsString(ana.token())));
  }

  @Test
  void aTokenIsKeptAsItsHashOnly() {
    var ana = Given.person("ana");
    var stored =
        QuarkusTransaction.requiringNew()
            .call(() -> ApiToken.of(Person.named(ana.login())).get(0).secretHash);
    assertEquals(Secret.sha256(ana.token()), stored);
  }

  @Test
  void aTokenHolds256RandomBits() {
    var ana = Given.person("ana");
    assertTrue(ana.token().length() >= 43, ana.token());
  }

  @Test
  void aRevokedTokenOpensNothing() {
    var ana = Given.person("ana");
    int id = ana.asks().get("/tokens").path("items[0].id");
    ana.asks().delete("/tokens/{id}", id).then().statusCode(204);
    ana.asks().get("/me").then().spec(refused(401));
  }

  @Test
  void nobodyRevokesTheTokenOfAnother() {
    var ana = Given.person("ana");
    int id = ana.asks().get("/tokens").path("items[0].id");
    Given.person("stranger").asks().delete("/tokens/{id}", id).then().spec(refused(404));
    ana.asks().get("/tokens").then().body("items.id", hasItem(id));
  }

  @Test
  void ofRequestsAtOnceUnderOneKeyOneMakesAToken() {
    var ana = Given.person("ana");
    var codes =
        AtOnce.run(
            4,
            i ->
                ana.asks()
                    .header("Idempotency-Key", "at once")
                    .body(Map.of("name", "nightly"))
                    .post("/tokens")
                    .statusCode());
    assertEquals(List.of(201, 409, 409, 409), codes.stream().sorted().toList());
  }

  @Test
  void tokensAreNotListedForAnybodyElse() {
    var ana = Given.person("ana");
    var mine = Given.person("stranger").asks().get("/tokens").then().statusCode(200);
    mine.body("items", not(empty())).body(not(containsString(ana.login())));
    Given.nobody().get("/tokens").then().spec(refused(401));
  }

  @Test
  void anUnknownLoginAndAWrongPasswordReadTheSame() {
    var ana = Given.person("ana");
    String wrong = detail(make(basic(ana.login(), "wrong horse battery")).spec(refused(401)));
    String unknown = detail(make(basic(Given.unique("nobody"), "x")).spec(refused(401)));
    assertEquals(wrong, unknown);
  }

  @Test
  void aTokenNeedsAName() {
    var ana = Given.person("ana");
    ana.asks().body(Map.of("name", " ")).post("/tokens").then().spec(refused(422, "name"));
    ana.asks().body(Map.of()).post("/tokens").then().spec(refused(422, "name"));
    ana.asks()
        .body(Map.of("name", "x".repeat(201)))
        .post("/tokens")
        .then()
        .spec(refused(422, "name"));
  }

  @Test
  void aStrangersBodyIsNotLookedAt() {
    Given.nobody().body("{broken").post("/tokens").then().spec(refused(401));
    basic("nobody-" + System.nanoTime(), "x").body("{").post("/tokens").then().spec(refused(401));
  }

  @Test
  void basicThatIsNoPairIsRefused() {
    for (String header : new String[] {"Basic", "Basic !!", "Basic bm9jb2xvbg==", "Digest x"}) {
      Given.nobody()
          .header("Authorization", header)
          .body(Map.of("name", "x"))
          .post("/tokens")
          .then()
          .spec(refused(401));
    }
  }

  @Test
  void basicIsTakenNowhereElse() {
    var ana = Given.person("ana");
    basic(ana.login(), ana.password()).get("/me").then().spec(refused(401));
    basic(ana.login(), ana.password()).get("/tokens").then().spec(refused(401));
  }

  @Test
  void tenWrongPasswordsCloseTheDoorForThatLoginAlone() {
    var ana = Given.person("ana");
    var ben = Given.person("ben");
    for (int i = 0; i < 10; i++) {
      make(basic(ana.login(), "wrong " + i)).statusCode(401);
    }
    make(basic(ana.login(), ana.password()))
        .spec(refused(429))
        .header("Retry-After", Integer::parseInt, greaterThan(0));
    make(basic(ben.login(), ben.password())).statusCode(201);
  }

  @Test
  void aForwardedAddressDoesNotReopenTheDoor() {
    var ana = Given.person("ana");
    for (int i = 0; i < 10; i++) {
      make(basic(ana.login(), "wrong").header("X-Forwarded-For", "10.0.0." + i)).statusCode(401);
    }
    make(basic(ana.login(), "wrong").header("X-Forwarded-For", "10.0.1.1")).spec(refused(429));
  }

  @Test
  void theLimitHoldsForGuessesMadeAtOnce() {
    var ana = Given.person("ana");
    var answers =
        AtOnce.run(24, i -> make(basic(ana.login(), "wrong " + i)).extract().statusCode());
    assertEquals(10, answers.stream().filter(s -> s == 401).count(), answers.toString());
    assertEquals(14, answers.stream().filter(s -> s == 429).count(), answers.toString());
  }

  @Test
  void rightPasswordsAreNeverLimited() {
    var ana = Given.person("ana");
    for (int i = 0; i < 12; i++) {
      make(basic(ana.login(), ana.password())).statusCode(201);
    }
  }

  @Test
  void aRemovedPersonsTokensEnd() {
    var admin = Given.administrator("admin");
    var ana = Given.person("ana");
    admin.asks().delete("/people/{login}", ana.login()).then().statusCode(204);
    ana.asks().get("/me").then().spec(refused(401));
    make(basic(ana.login(), ana.password())).spec(refused(401));
  }

  @Test
  void theChallengeNamesTheScheme() {
    Given.nobody()
        .get("/me")
        .then()
        .spec(refused(401))
        .header("WWW-Authenticate", startsWith("Bearer"));
  }

  private static String detail(ValidatableResponse answer) {
    return answer.extract().path("detail");
  }

  private static ValidatableResponse make(RequestSpecification asker) {
    return asker.body(Map.of("name", "test")).post("/tokens").then();
  }

  private static RequestSpecification basic(String login, String password) {
    return given()
        .basePath("/api/v1")
        .contentType(ContentType.JSON)
        .auth()
        .preemptive()
        .basic(login, password);
  }
}
