// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeopleApiTest {
  Human admin;

  @BeforeEach
  void anAdministrator() {
    admin = Given.administrator("admin");
  }

  @Test
  void anAdministratorAddsSomebodyWhoSignsIn() {
    String login = Given.unique("ana");
    add(Map.of("login", login, "name", "Ana Lima", "password", Given.PASSWORD))
        .statusCode(201)
        .body("login", equalTo(login))
        .body("name", equalTo("Ana Lima"))
        .body("admin", equalTo(false))
        .body(not(containsString("password")));
    new Human(0, login, Given.PASSWORD, "").signsIn();
  }

  @Test
  void loginsAreToldApartWithoutRegardToCase() {
    String login = Given.unique("Ana");
    add(Map.of("login", login, "name", "Ana", "password", Given.PASSWORD)).statusCode(201);
    add(Map.of("login", login.toUpperCase(), "name", "Ana", "password", Given.PASSWORD))
        .spec(refused(409, "login"));
  }

  @Test
  void onlyAnAdministratorAddsListsOrRemoves() {
    var ana = Given.person("ana");
    ana.asks().body("{broken").post("/people").then().spec(refused(403));
    ana.asks().get("/people").then().spec(refused(403));
    ana.asks().delete("/people/{login}", admin.login()).then().spec(refused(403));
    Given.nobody().body("{}").post("/people").then().spec(refused(401));
    Given.nobody().get("/people").then().spec(refused(401));
  }

  @Test
  void aPasswordHasTwelveCharactersAndNoOtherRule() {
    addWith("password", "elevenchars").spec(refused(422, "password"));
    addWith("password", "            ").statusCode(201);
    addWith("password", "كلمةالمرورهنا").statusCode(201);
    addWith("password", "x".repeat(300)).statusCode(201);
  }

  @Test
  void aLongPasswordCountsWhole() {
    String login = Given.unique("ana");
    String password = "x".repeat(100);
    add(Map.of("login", login, "name", "Ana", "password", password + "right")).statusCode(201);
    new Human(0, login, password + "right", "").signsIn();
    SignInPageTest.attempt(login, password + "wrong").then().statusCode(422);
  }

  @Test
  void eachFieldAtFaultIsNamed() {
    addWith("login", "").spec(refused(422, "login"));
    addWith("login", "two words").spec(refused(422, "login"));
    addWith("login", "x".repeat(81)).spec(refused(422, "login"));
    addWith("name", " ").spec(refused(422, "name"));
    addWith("name", "x".repeat(201)).spec(refused(422, "name"));
    addWith("login", null).spec(refused(422, "login"));
    addWith("admin", "yes").spec(refused(400, "admin"));
    addWith("role", "LEAD").spec(refused(400, "role"));
  }

  @Test
  void whatIsNoJsonIsRefusedInWords() {
    for (String body : new String[] {"", "{", "[]", "null", "{} {}", "{\"login\":\"a\",}"}) {
      admin
          .asks()
          .body(body)
          .post("/people")
          .then()
          .statusCode(400)
          .contentType(containsString("problem+json"))
          .body("detail", notNullValue());
    }
    admin.asks().body("[".repeat(10_000)).post("/people").then().spec(refused(400));
    admin.asks().body("{\"login\":\"a\",\"login\":\"b\"}").post("/people").then().statusCode(400);
  }

  @Test
  void aTextThatNoDatabaseKeepsIsRefusedByName() {
    addWith("name", "An\u0000a").spec(refused(400, "name"));
    addWith("name", "An\ud800a").spec(refused(400, "name"));
  }

  @Test
  void aNameInAnyScriptComesBackAsItWas() {
    addWith("name", "أنا <script>alert(1)</script> 𝔄")
        .statusCode(201)
        .body("name", equalTo("أنا <script>alert(1)</script> 𝔄"));
  }

  @Test
  void theSameRequestTwiceAddsOnePerson() {
    String login = Given.unique("ana");
    var body = Map.of("login", login, "name", "Ana", "password", Given.PASSWORD);
    String key = Given.unique("key");
    for (int i = 0; i < 2; i++) {
      admin
          .asks()
          .header("Idempotency-Key", key)
          .body(body)
          .post("/people")
          .then()
          .statusCode(201)
          .body("login", equalTo(login));
    }
  }

  @Test
  void aKeyUsedForAnotherPersonIsRefused() {
    String key = Given.unique("key");
    String login = Given.unique("ana");
    add(key, Map.of("login", login, "name", "1Ana", "password", Given.PASSWORD)).statusCode(201);
    add(key, Map.of("login", login + "1", "name", "Ana", "password", Given.PASSWORD))
        .spec(refused(409, "Idempotency-Key"));
    add(key, Map.of("login", login, "name", "1Ana", "password", Given.PASSWORD, "admin", true))
        .spec(refused(409, "Idempotency-Key"));
  }

  @Test
  void theListIsReadInPages() {
    Given.person("zoe");
    var first = admin.asks().queryParam("limit", 1).get("/people").then().statusCode(200);
    first.body("items", hasSize(1)).body("next", notNullValue());
    String next = first.extract().path("next");
    admin
        .asks()
        .queryParam("limit", 1)
        .queryParam("after", next)
        .get("/people")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].login", not(equalTo(first.extract().path("items[0].login"))));
    admin.asks().queryParam("limit", 0).get("/people").then().spec(refused(422, "limit"));
    admin.asks().queryParam("limit", "x").get("/people").then().spec(refused(400, "limit"));
  }

  @Test
  void aRemovedPersonIsListedNoMoreAndTheLoginIsFree() {
    var ana = Given.person("ana");
    admin.asks().delete("/people/{login}", ana.login()).then().statusCode(204);
    admin.asks().get("/people").then().body("items.login", not(hasItem(ana.login())));
    admin.asks().delete("/people/{login}", ana.login()).then().spec(refused(404));
    add(Map.of("login", ana.login(), "name", "Ana", "password", Given.PASSWORD)).statusCode(201);
  }

  @Test
  void anAdministratorDoesNotRemoveThemselves() {
    admin.asks().delete("/people/{login}", admin.login()).then().spec(refused(409));
  }

  @Test
  void meSaysWhoAsks() {
    var ana = Given.person("ana");
    ana.asks()
        .get("/me")
        .then()
        .statusCode(200)
        .body("login", equalTo(ana.login()))
        .body("admin", equalTo(false))
        .body("memberships", empty())
        .body("passwordHash", nullValue());
  }

  private ValidatableResponse addWith(String field, Object content) {
    var body = new HashMap<String, Object>();
    body.put("login", Given.unique("ana"));
    body.put("name", "Ana");
    body.put("password", Given.PASSWORD);
    body.put(field, content);
    return add(body);
  }

  private ValidatableResponse add(Map<String, ?> body) {
    return admin.asks().body(body).post("/people").then();
  }

  private ValidatableResponse add(String key, Map<String, ?> body) {
    return admin.asks().header("Idempotency-Key", key).body(body).post("/people").then();
  }
}
