// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static attest.testing.Refusal.refused;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemAnswersTest {
  @Inject DataSource database;

  @ParameterizedTest
  @ValueSource(
      strings = {"/me", "/projects", "/nothing/at/all", "", "/", "/tokens/1", "/openapi/x", "//me"})
  void underTheApiNobodyIsToldWhatExists(String path) {
    Given.nobody().urlEncodingEnabled(false).get(path).then().spec(refused(401));
  }

  @Test
  void aClientThatWentAwayIsNoFaultOfOurs() {
    var closed = new IOException(new IOException(new HttpClosedException("Connection was closed")));
    assertTrue(ProblemAnswers.hasGone(closed, false));
    var unwritten = new IOException(new ClosedChannelException());
    assertTrue(ProblemAnswers.hasGone(unwritten, true));
    assertFalse(ProblemAnswers.hasGone(unwritten, false));
    assertFalse(ProblemAnswers.hasGone(new IllegalStateException(), true));
  }

  @Test
  void aClientThatDidNotWaitForItsTurnIsNoFaultOfOurs() {
    var channel = new ClosedChannelException();
    channel.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              "org.jboss.resteasy.reactive.server.vertx.VertxInputStream$VertxBlockingInput",
              "<init>",
              null,
              1)
        });
    assertTrue(ProblemAnswers.hasGone(new IOException(channel), false));
  }

  @ParameterizedTest
  @CsvSource({
    "/projects?limit=abc, limit",
    "/tokens?limit=1.5, limit",
    "/projects?limit=99999999999, limit",
    "/projects/x/agreement?seed=one, seed",
    "/projects/x/agreement?replicates=many, replicates"
  })
  void whatIsNoNumberInAnAddressIsNamed(String path, String parameter) {
    Given.person("ana").asks().get(path).then().spec(refused(400, parameter));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/articles/abc", "/sentences/1.5/annotation", "/dossiers/99999999999999999999"})
  void aPathWithoutANumberLeadsNowhere(String path) {
    Given.person("ana").asks().get(path).then().spec(refused(404));
  }

  @Test
  void aPageNamesItToo() {
    Given.person("ana")
        .signsIn()
        .asks()
        .get("/projects/x/disagreement?seed=one")
        .then()
        .statusCode(400)
        .contentType("text/html")
        .body(containsString("seed is a whole number."));
  }

  @Test
  void theDescriptionOfTheApiIsOpen() {
    given()
        .accept("application/json")
        .get("/api/v1/openapi")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body(containsString("\"/api/v1/projects\""));
    String json = given().get("/api/v1/openapi?format=json").asString();
    assertTrue(json.startsWith("{"), json.substring(0, 40));
    given()
        .get("/api/v1/openapi")
        .then()
        .contentType("application/yaml")
        .body(containsString("\n  /api/v1/projects:"));
  }

  @Test
  void theDescriptionNamesWordsAsTheyAreSent() {
    given()
        .accept("application/json")
        .get("/api/v1/openapi")
        .then()
        .body("components.schemas.Mode.enum", contains("open", "queue", "assigned"))
        .body("components.schemas.Role.enum", hasItem("LEAD"));
  }

  @Test
  void theDescriptionHoldsWhatIsSentAndNothingOfTheInside() {
    given()
        .accept("application/json")
        .get("/api/v1/openapi")
        .then()
        .body("components.schemas.keySet()", not(hasItem("Body")))
        .body("components.schemas.keySet()", not(hasItem("HttpServerRequest")));
  }

  @Test
  void anAddressThatIsNoneIsAProblemForPrograms() {
    var ana = Given.person("ana");
    ana.asks().get("/nothing/at/all").then().spec(refused(404));
    ana.asks().body("{}").put("/me").then().spec(refused(405));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nUn pont",
        "--edge\r\nContent-Disposition: form-data; name=\"fi",
        "--edge\r\n\u0000\u0001: \r\r\n\n--edge--",
        "\r\n--edge\nContent-Type: \r\n\r\n--edge--"
      })
  void aFormThatIsCutOffOrDamagedIsRefused(String form) {
    var project = Given.project(Given.person("lead"));
    int status =
        project
            .lead()
            .asks()
            .config(RAW)
            .contentType("multipart/form-data; boundary=edge")
            .body(form)
            .post("/projects/{key}/articles", project.key())
            .statusCode();
    assertTrue(status >= 400 && status < 500, form + ": " + status);
    project
        .lead()
        .asks()
        .get("/projects/{key}/articles", project.key())
        .then()
        .body("items", empty());
  }

  @Test
  void aTypeOfContentThatIsNoneIsRefused() {
    var project = Given.project(Given.person("lead"));
    project
        .lead()
        .asks()
        .config(PLAIN)
        .contentType("x")
        .body("1E+400")
        .post("/projects/{key}/articles", project.key())
        .then()
        .spec(refused(400));
    project.lead().asks().accept("x").get("/me").then().statusCode(lessThan(500));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/xml",
        "application/octet-stream"
      })
  void aBodyIsReadAsJsonWhereItIsSentAsJsonAlone(String type) {
    var ana = Given.person("ana");
    String body = "{\"name\":\"nightly\"}";
    ana.asks().config(TYPED).contentType(type).body(body).post("/tokens").then().spec(refused(415));
    ana.asks().contentType("application/json").body(body).post("/tokens").then().statusCode(201);
    Given.nobody()
        .config(TYPED)
        .contentType(type)
        .body(body)
        .post("/tokens")
        .then()
        .statusCode(401);
  }

  /** What is sent under another name is the same bytes. */
  private static final RestAssuredConfig TYPED =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
                  .encodeContentTypeAs("application/octet-stream", ContentType.TEXT)
                  .encodeContentTypeAs("application/xml", ContentType.TEXT));

  private static final RestAssuredConfig PLAIN =
      RestAssuredConfig.config()
          .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("x", ContentType.TEXT));

  /** What is sent as multipart is bytes of ours here. */
  private static final RestAssuredConfig RAW =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("multipart/form-data", ContentType.TEXT));

  @Test
  void anAddressThatIsNoneIsAPageForPeople() {
    Given.person("ana")
        .signsIn()
        .asks()
        .get("/nothing/at/all")
        .then()
        .statusCode(404)
        .contentType(containsString("text/html"))
        .body(containsString("<h1"))
        .body(not(containsString("Exception")));
  }

  /** By a row that no version of the program has written. */
  @Test
  void aFaultHasANumberAndShowsNothingOfTheInside() throws SQLException {
    var project = Given.project(Given.person("lead"));
    var article = Given.article(project, "Le pont est tombé.");
    long sentence = article.sentences().get(1);
    kind(sentence, "SECRET");
    String session = project.lead().signsIn().cookie();
    var api = given().header("Authorization", "Bearer " + project.lead().token());
    for (Response answer :
        List.of(
            api.get("/api/v1/sentences/{id}/annotation", sentence),
            given().cookie("attest_session", session).get("/articles/{id}/review", article.id()))) {
      answer
          .then()
          .statusCode(500)
          .body(matchesPattern("(?s).*Fault [-0-9a-f]{36}\\..*"))
          .body(not(matchesPattern("(?is).*(secret|exception|attest\\.annotation|\\tat ).*")));
    }
    String french =
        given()
            .cookie("attest_session", session)
            .header("Accept-Language", "fr")
            .get("/articles/{id}/review", article.id())
            .then()
            .statusCode(500)
            .body(matchesPattern("(?s).*Erreur n° [-0-9a-f]{36}\\..*"))
            .extract()
            .asString();
    assertEquals(2, french.split("Rien n’a été enregistré à moitié", -1).length);
    assertFalse(french.contains("Something failed"), french);
    kind(sentence, "BODY");
  }

  @Test
  void aRefusalForWantOfARoleIsSaidOnceInTheLanguageOfThePage() {
    Given.person("ana")
        .signsIn()
        .asks()
        .header("Accept-Language", "fr")
        .get("/administration/health")
        .then()
        .statusCode(403)
        .body(containsString("Votre rôle ne permet pas"))
        .body(not(containsString("Only an administrator")));
  }

  private void kind(long sentence, String kind) throws SQLException {
    try (var connection = database.getConnection();
        var changed = connection.prepareStatement("update sentence set kind = ? where id = ?")) {
      changed.setString(1, kind);
      changed.setLong(2, sentence);
      assertEquals(1, changed.executeUpdate());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/q/health", "/q/health/ready", "/q/metrics", "/metrics", "/q/dev", "/q/openapi"})
  void theInsideIsNotShownToStrangers(String path) {
    given()
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .statusCode(303)
        .header("Location", containsString("/sign-in"));
    Given.person("ana").signsIn().asks().get(path).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/js/../api/v1/me",
        "/js/%2e%2e/api/v1/me",
        "/attest.css/../api/v1/me",
        "/api/v1/openapi/../me",
        "/api;x=1/v1/me",
        "/api/v1/me;x=1"
      })
  void noDetourLeadsPastTheDoor(String path) {
    given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .get(path)
        .then()
        .body(not(containsString("memberships")))
        .statusCode(not(200));
  }
}
