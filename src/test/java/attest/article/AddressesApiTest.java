// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.project.Role;
import attest.shared.LoopbackOutward;
import attest.shared.RawServer;
import attest.testing.Given;
import attest.testing.Human;
import attest.testing.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AddressesApiTest {
  private static final String BODY =
      "<html><head><title>Une crue à Lisgrave</title></head><body><article><h1>Une crue à"
          + " Lisgrave</h1><p>La rivière est montée de deux mètres dans la nuit de lundi à mardi."
          + "</p><p>La mairie d'Ostmere compte douze maisons touchées par la crue.</p></article>"
          + "</body></html>";

  private final Human admin = Given.administrator("admin");
  private RawServer server;
  private Given.Workplace project;

  @BeforeEach
  void setUp() throws IOException {
    server = new RawServer();
    LoopbackOutward.open(server.port());
    project = Given.project(Given.person("lead"));
    allow(true);
  }

  @AfterEach
  void tearDown() throws IOException {
    allow(false);
    server.close();
  }

  private void allow(boolean allowed) {
    admin
        .asks()
        .body(Map.of("allowed", allowed))
        .put("/address-import")
        .then()
        .statusCode(200)
        .body("allowed", equalTo(allowed));
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private ValidatableResponse fetch(Human who, String... urls) {
    return who.asks()
        .body(Map.of("urls", List.of(urls)))
        .post("/projects/{key}/addresses", project.key())
        .then();
  }

  private void answer(String type, byte[] body) {
    server.answer("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n", body);
  }

  @Test
  void aPageIsFetchedReadAndKeepsItsAddress() {
    answer("text/html; charset=utf-8", BODY.getBytes(StandardCharsets.UTF_8));
    long id =
        fetch(project.lead(), address("/crue"))
            .statusCode(200)
            .body("imported[0].file", equalTo(address("/crue")))
            .extract()
            .jsonPath()
            .getLong("imported[0].id");
    project
        .lead()
        .asks()
        .get("/articles/{id}", id)
        .then()
        .body("url", equalTo(address("/crue")))
        .body("file", equalTo(address("/crue")))
        .body("sentences.text", hasItem(containsString("rivière est montée")));
  }

  @Test
  void theEncodingThatTheAnswerNamesIsTaken() {
    String text = "Une crue à Lisgrave.\n\nLa rivière est montée de deux mètres.\n";
    answer("text/plain; charset=ISO-8859-1", text.getBytes(StandardCharsets.ISO_8859_1));
    long id = fetch(project.lead(), address("/a")).extract().jsonPath().getLong("imported[0].id");
    project
        .lead()
        .asks()
        .get("/articles/{id}", id)
        .then()
        .body("sentences.text", hasItem("La rivière est montée de deux mètres."));
  }

  @Test
  void aBadAddressIsNamedWithItsReasonAndNeverLosesTheOthers() {
    server.answer("HTTP/1.1 500 Error\r\nContent-Type: text/html\r\n\r\nsecret words");
    answer("text/html", BODY.getBytes(StandardCharsets.UTF_8));
    fetch(
            project.lead(),
            "http://169.254.169.254/latest/meta-data/",
            "http://127.0.0.1:1/",
            "file:///etc/hostname",
            "http://2130706433/",
            address("/broken"),
            address("/crue"))
        .statusCode(200)
        .body("imported.file", contains(address("/crue")))
        .body("refused", hasSize(5))
        .body("refused[0].reason", containsString("public internet"))
        .body("refused[1].reason", containsString("public internet"))
        .body("refused[2].reason", containsString("no address"))
        .body("refused[3].reason", containsString("no address"))
        .body("refused[4].file", equalTo(address("/broken")))
        .body("refused[4].reason", not(containsString("secret")));
  }

  @Test
  void aRedirectInwardIsRefused() {
    server.answer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n\r\n");
    fetch(project.lead(), address("/"))
        .body("imported", empty())
        .body("refused[0].reason", containsString("public internet"));
  }

  @Test
  void theSameRequestTwiceIsFetchedOnce() {
    answer("text/html", BODY.getBytes(StandardCharsets.UTF_8));
    String key = Given.unique("fetch");
    for (int i = 0; i < 2; i++) {
      project
          .lead()
          .asks()
          .header("Idempotency-Key", key)
          .body(Map.of("urls", List.of(address("/once"))))
          .post("/projects/{key}/addresses", project.key())
          .then()
          .statusCode(200)
          .body("imported", hasSize(1));
    }
    assertEquals(1, server.requests().size());
  }

  @Test
  void nothingIsFetchedUntilAnAdministratorAllowsIt() {
    allow(false);
    fetch(project.lead(), address("/")).spec(Refusal.refused(403));
    assertEquals(0, server.connections());
  }

  @Test
  void badInputIsRefusedByName() {
    var lead = project.lead();
    fetch(lead).spec(Refusal.refused(422, "urls"));
    lead.asks()
        .body("{}")
        .post("/projects/{key}/addresses", project.key())
        .then()
        .spec(Refusal.refused(422, "urls"));
    lead.asks()
        .body("{\"urls\":[null]}")
        .post("/projects/{key}/addresses", project.key())
        .then()
        .spec(Refusal.refused(422, "urls[0]"));
    lead.asks()
        .body("{\"urls\":[\"http://a.example/\"],\"language\":\"xx\"}")
        .post("/projects/{key}/addresses", project.key())
        .then()
        .spec(Refusal.refused(422, "language"));
    String[] many = new String[21];
    java.util.Arrays.fill(many, "http://127.0.0.1:1/");
    fetch(lead, many).spec(Refusal.refused(422, "urls"));
  }

  @Test
  void strangersFindNothingAndReviewersMayNot() {
    fetch(Given.person("stranger"), address("/")).statusCode(404);
    fetch(Given.member(project, Role.REVIEWER), address("/")).statusCode(403);
    project.lead().asks().get("/address-import").then().statusCode(403);
    project.lead().asks().body("{").put("/address-import").then().statusCode(403);
    admin.asks().body("{}").put("/address-import").then().spec(Refusal.refused(422, "allowed"));
  }

  @Test
  void anAdministratorSaysSoOnAPage() {
    var session = admin.signsIn();
    session
        .asks()
        .get("/people")
        .then()
        .statusCode(200)
        .body(containsString("/administration/addresses"));
    session
        .posts()
        .formParam("allowed", false)
        .post("/administration/addresses")
        .then()
        .statusCode(303);
    session
        .asks()
        .get("/administration/addresses")
        .then()
        .statusCode(200)
        .body(containsString("It is not allowed."));
    session
        .posts()
        .formParam("allowed", true)
        .post("/administration/addresses")
        .then()
        .statusCode(303);
    session.asks().get("/administration/addresses").then().body(containsString("It is allowed."));
    var lead = project.lead().signsIn();
    lead.asks().get("/administration/addresses").then().statusCode(403);
    lead.posts()
        .formParam("allowed", true)
        .post("/administration/addresses")
        .then()
        .statusCode(403);
  }
}
