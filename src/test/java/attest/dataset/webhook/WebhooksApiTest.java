// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.project.Role;
import attest.shared.LoopbackOutward;
import attest.shared.RawServer;
import attest.testing.Given;
import attest.testing.Given.Workplace;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhooksApiTest {
  private static final String PATH = "/projects/{key}/webhooks";
  private static final String TAKEN = "HTTP/1.1 204 No Content\r\n\r\n";

  private final Human admin = Given.administrator("admin");
  private final Workplace project = Given.project(Given.person("lead"));
  private final Human lead = project.lead();
  private RawServer receiver;

  @BeforeEach
  void setUp() throws IOException {
    receiver = new RawServer();
    LoopbackOutward.open(receiver.port());
    allow(true);
  }

  @AfterEach
  void tearDown() throws IOException {
    allow(false);
    receiver.close();
  }

  private void allow(boolean allowed) {
    admin.asks().body(Map.of("allowed", allowed)).put("/address-import").then().statusCode(200);
  }

  private String address() {
    return "http://127.0.0.1:" + receiver.port() + "/hook?x=1";
  }

  private ValidatableResponse make(Human asker, Object body) {
    return asker.asks().body(body).post(PATH, project.key()).then();
  }

  /** Told of everything; its first message has arrived. */
  private ValidatableResponse made() {
    receiver.answer(TAKEN);
    var made =
        make(lead, Map.of("url", address(), "releases", true, "submissions", true)).statusCode(201);
    received(1);
    return made;
  }

  /** The request of this number, once it has come. */
  private String received(int number) {
    for (int i = 0; i < 400 && receiver.requests().size() < number; i++) {
      pause();
    }
    return receiver.requests().get(number - 1);
  }

  private static void pause() {
    try {
      Thread.sleep(25);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ValidatableResponse deliveries(int webhook) {
    return lead.asks().get(PATH + "/{id}/deliveries", project.key(), webhook).then();
  }

  /** The deliveries, once the latest has been answered so. */
  private ValidatableResponse answered(int webhook, String answer) {
    var shown = deliveries(webhook);
    for (int i = 0; i < 400 && !answer.equals(shown.extract().path("items[0].answer")); i++) {
      pause();
      shown = deliveries(webhook);
    }
    return shown.body("items[0].answer", equalTo(answer));
  }

  private static String field(String request, String name) {
    var found = Pattern.compile("(?m)^" + name + ": (.*)$").matcher(request);
    assertTrue(found.find(), request);
    return found.group(1);
  }

  private static String body(String request) {
    return request.substring(request.indexOf("\r\n\r\n") + 4);
  }

  @Test
  void whatIsSentIsSignedUnderTheSecretThatWasShownOnce() {
    String secret = made().extract().path("secret");
    String request = received(1);
    assertTrue(request.startsWith("POST /hook?x=1 HTTP/1.1\r\n"), request);
    var signed =
        Signature.fields(
            secret,
            field(request, "webhook-id"),
            Instant.ofEpochSecond(Long.parseLong(field(request, "webhook-timestamp"))),
            body(request));
    assertEquals(signed.get("webhook-signature"), field(request, "webhook-signature"));
    assertTrue(body(request).contains("\"type\":\"webhook.made\""), request);
    lead.asks().get(PATH, project.key()).then().body(not(containsString(secret)));
  }

  @Test
  void aSubmissionIsToldWithoutWhoItWasAndWhatTheySaid() {
    made();
    var ana = Given.member(project, Role.REVIEWER);
    var article = Given.article(project, "Une phrase.");
    receiver.answer(TAKEN);
    ana.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    String told = body(received(2));
    assertTrue(told.contains("\"type\":\"article.submitted\""), told);
    assertTrue(told.contains("\"article\":" + article.id()), told);
    assertFalse(told.contains(ana.login()) || told.contains(article.title()), told);
    receiver.answer(TAKEN);
    ana.asks().delete("/articles/{id}/submission", article.id()).then().statusCode(200);
    assertTrue(body(received(3)).contains("\"type\":\"article.reopened\""));
  }

  @Test
  void aReleaseIsToldOnceItIsReady() {
    made();
    Given.article(project, "Une phrase.");
    receiver.answer(TAKEN);
    lead.asks()
        .body(Map.of("version", "1.0"))
        .post("/projects/{key}/releases", project.key())
        .then()
        .statusCode(202);
    String told = body(received(2));
    assertTrue(told.contains("\"type\":\"release.ready\""), told);
    assertTrue(told.contains("/api/v1/projects/" + project.key() + "/releases/1.0"), told);
    lead.asks()
        .get("/projects/{key}/releases/1.0", project.key())
        .then()
        .body("state", equalTo("READY"));
  }

  @Test
  void oneThatFailsWaitsAndIsSentAgainUnderTheSameId() {
    int id = made().extract().path("id");
    var article = Given.article(project, "Une phrase.");
    receiver.answer("HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:1/\r\n\r\n");
    lead.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    var failed = answered(id, "307").body("items[0].state", equalTo("WAITING"));
    int delivery = failed.extract().path("items[0].id");
    int attempts = failed.extract().path("items[0].attempts");
    receiver.answer(TAKEN);
    String attempt = PATH + "/{id}/deliveries/{delivery}/attempts/{attempt}";
    lead.asks().put(attempt, project.key(), id, delivery, attempts + 2).then().statusCode(422);
    lead.asks().put(attempt, project.key(), id, delivery, attempts + 1).then().statusCode(200);
    answered(id, "204")
        .body("items[0].state", equalTo("DELIVERED"))
        .body("items[0].attempts", equalTo(attempts + 1))
        .body("items[0].dueAt", nullValue());
    assertEquals(field(received(2), "webhook-id"), field(received(3), "webhook-id"));
    lead.asks().put(attempt, project.key(), id, delivery, attempts + 1).then().statusCode(200);
    deliveries(id).body("items[0].state", equalTo("DELIVERED"));
  }

  @Test
  void nothingGoesToOneThatWasRemoved() {
    int id = made().extract().path("id");
    lead.asks().delete(PATH + "/{id}", project.key(), id).then().statusCode(204);
    var article = Given.article(project, "Une phrase.");
    lead.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    deliveries(id).statusCode(404);
    made();
    assertTrue(body(received(2)).contains("webhook.made"), "the other's first, and none between");
  }

  @Test
  void whatAnAdministratorDoesNotAllowIsNotSent() {
    int id = made().extract().path("id");
    allow(false);
    make(lead, Map.of("url", address(), "releases", true)).statusCode(403);
    var article = Given.article(project, "Une phrase.");
    lead.asks().put("/articles/{id}/submission", article.id()).then().statusCode(200);
    answered(id, "not-allowed").body("items[0].state", equalTo("WAITING"));
    assertEquals(1, receiver.requests().size());
  }

  @Test
  void strangersOthersAndBadAddressesAreRefused() {
    var wish = Map.of("url", address(), "releases", true);
    make(Given.person("stranger"), wish).statusCode(404);
    make(Given.member(project, Role.ADJUDICATOR), wish).statusCode(403);
    Given.nobody().get(PATH, project.key()).then().statusCode(401);
    for (String bad :
        new String[] {
          "ftp://example.org/", "http://169.254.169.254/", "http://127.0.0.1:2/", "http://0x7f.1/"
        }) {
      make(lead, Map.of("url", bad, "releases", true))
          .statusCode(422)
          .body("field", equalTo("url"));
    }
    make(lead, Map.of("url", address())).statusCode(422).body("field", equalTo("releases"));
    int id = made().extract().path("id");
    make(lead, wish).statusCode(409).body("field", equalTo("url"));
    var elsewhere = Given.project(Given.person("other"));
    elsewhere
        .lead()
        .asks()
        .get(PATH + "/{id}/deliveries", elsewhere.key(), id)
        .then()
        .statusCode(404);
  }
}
