// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.shared.Unstartable;
import attest.testing.AtOnce;
import attest.testing.Given;
import attest.testing.Human;
import attest.testing.NobodyYet;
import attest.testing.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** In their order: a program that nobody has used yet. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunPageTest {
  @Inject AgroalDataSource database;

  @BeforeAll
  static void nobodyYet() throws SQLException {
    NobodyYet.begins();
  }

  @Test
  @Order(1)
  void theSignInPageLeadsToTheFirstRun() {
    given().get("/sign-in").then().statusCode(200).body(containsString("href=\"/first-run\""));
    given().get("/first-run").then().statusCode(200).body(containsString("name=\"code\""));
  }

  @Test
  @Order(2)
  void thereIsNoDefaultPassword() {
    for (String password : new String[] {"admin", "password", Given.PASSWORD, ""}) {
      SignInPageTest.attempt("admin", password).then().statusCode(422);
    }
  }

  @Test
  @Order(3)
  void aWrongCodeMakesNobody() throws IOException {
    make("wrong", Given.PASSWORD)
        .statusCode(422)
        .body(containsString("role=\"alert\""))
        .body(containsString("value=\"first\""))
        .body(not(containsString(NobodyYet.code())));
    make("", Given.PASSWORD).statusCode(422);
  }

  @Test
  @Order(4)
  void aShortPasswordMakesNobody() throws IOException {
    make(NobodyYet.code(), "short").statusCode(422).body(not(containsString("value=\"short\"")));
    given().get("/first-run").then().statusCode(200);
  }

  @Test
  @Order(5)
  void theCodeOfTheLogMakesTheFirstAdministratorAndSignsThemIn() throws IOException {
    String cookie =
        make(NobodyYet.code(), Given.PASSWORD)
            .statusCode(303)
            .header("Location", endsWith("/"))
            .extract()
            .cookie("attest_session");
    new Human.Session(cookie)
        .asks()
        .get("/api/v1/me")
        .then()
        .statusCode(200)
        .body(containsString("\"admin\":true"));
  }

  @Test
  @Order(6)
  void afterwardsThePageIsGone() throws IOException {
    given().get("/first-run").then().statusCode(404);
    make(NobodyYet.code(), Given.PASSWORD).statusCode(404);
    given().get("/sign-in").then().body(not(containsString("/first-run")));
  }

  @Test
  @Order(7)
  void behindAProxyThatEndsTlsTheCookieIsSecure() {
    SignInPageTest.attempt("first", Given.PASSWORD)
        .then()
        .statusCode(303)
        .header("Set-Cookie", not(containsString("Secure")));
    behindTheProxy()
        .redirects()
        .follow(false)
        .header("X-Forwarded-Proto", "https")
        .formParam("login", "first")
        .formParam("password", Given.PASSWORD)
        .post("/sign-in")
        .then()
        .statusCode(303)
        .header("Set-Cookie", containsString("Secure"));
  }

  @Test
  @Order(8)
  void behindATrustedProxyGuessesCountForWhoeverMakesThem() {
    for (int i = 0; i < 10; i++) {
      guess("10.0.0.1").then().statusCode(422);
    }
    guess("10.0.0.1").then().statusCode(429);
    guess("10.0.0.2").then().statusCode(422);
  }

  @Test
  @Order(3)
  void aStartThatMakesNobodyNamesTheSettingAtFault() {
    refused("first", "short", "ATTEST_ADMIN_PASSWORD makes no administrator: ");
    refused("first one", Given.PASSWORD, "ATTEST_ADMIN_LOGIN makes no administrator: ");
    refused(null, Given.PASSWORD, "ATTEST_ADMIN_LOGIN and ATTEST_ADMIN_PASSWORD ");
    refused("first", null, "ATTEST_ADMIN_LOGIN and ATTEST_ADMIN_PASSWORD ");
    assertEquals(0L, QuarkusTransaction.requiringNew().call(Person::administrators));
  }

  private void refused(@Nullable String login, @Nullable String password, String words) {
    var start = new FirstRun();
    start.database = database;
    start.clock = Clock.systemUTC();
    start.login = Optional.ofNullable(login);
    start.password = Optional.ofNullable(password);
    var refusal = assertThrows(Unstartable.class, () -> start.begin(new StartupEvent()));
    assertTrue(String.valueOf(refusal.getMessage()).startsWith(words), refusal.getMessage());
  }

  @Test
  @Order(9)
  void ofTwoNodesThatStartAtOnceOneMakesTheAdministrator() throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("update person set removed_stamp = id where admin");
    }
    var both = new CyclicBarrier(2);
    AtOnce.run(
        2,
        i -> {
          node(both).begin(new StartupEvent());
          return i;
        });
    assertEquals(1L, QuarkusTransaction.requiringNew().call(Person::administrators));
  }

  /** One that has seen nobody when the other has seen nobody either. */
  private FirstRun node(CyclicBarrier both) {
    var node = new FirstRun();
    node.database = database;
    node.login = Optional.of("at-once");
    node.password = Optional.of(Given.PASSWORD);
    node.clock =
        new Clock() {
          @Override
          public Instant instant() {
            try {
              both.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
              throw new IllegalStateException(e);
            }
            return Instant.parse("2031-03-14T10:00:00Z");
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    return node;
  }

  private static RequestSpecification behindTheProxy() {
    var from = httpClientConfig().setParam("http.route.local-address", proxy());
    return given().config(RestAssured.config().httpClient(from));
  }

  private static InetAddress proxy() {
    try {
      return InetAddress.getByName(TestDatabase.PROXY);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Response guess(String from) {
    return behindTheProxy()
        .header("X-Forwarded-For", from)
        .formParam("login", "first")
        .formParam("password", "wrong horse battery")
        .post("/sign-in");
  }

  private static ValidatableResponse make(String code, String password) {
    return given()
        .redirects()
        .follow(false)
        .formParam("code", code)
        .formParam("login", "first")
        .formParam("name", "The First")
        .formParam("password", password)
        .post("/first-run")
        .then();
  }
}
