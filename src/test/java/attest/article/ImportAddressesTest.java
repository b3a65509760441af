// SPDX-License-Identifier: Apache-2.0
package attest.article;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.shared.LoopbackOutward;
import attest.shared.RawServer;
import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportAddressesTest {
  private static final String TEXT =
      "Une crue à Lisgrave\n\nLa rivière est montée de deux mètres dans la nuit de lundi.\n";

  private final Human admin = Given.administrator("admin");
  private Given.Workplace project;
  private Human.Session lead;
  private RawServer server;

  @BeforeEach
  void setUp() throws IOException {
    project = Given.project(Given.person("lead"));
    lead = project.lead().signsIn();
    server = new RawServer();
    LoopbackOutward.open(server.port());
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
        .body("{\"allowed\":" + allowed + "}")
        .put("/address-import")
        .then()
        .statusCode(200);
  }

  private Response send(String addresses, String text) {
    return lead.asks()
        .header("Accept-Language", "en")
        .multiPart("csrf", lead.csrf())
        .multiPart("addresses", addresses)
        .multiPart("text", text)
        .post("/projects/{key}/import", project.key());
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private static List<String> drafts(String batch) {
    long id = Long.parseLong(batch.substring(batch.lastIndexOf('/') + 1));
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                ImportDraft.<ImportDraft>list("batch.id = ?1 order by ordinal", id).stream()
                    .map(d -> d.fileName + " " + d.state + " " + d.facts.url())
                    .toList());
  }

  @Test
  void addressesBecomeFilesOfTheSameBatchAndABadOneLosesNone() {
    server.answer("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n");
    server.answer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n", TEXT.getBytes(UTF_8));
    String batch =
        send(
                address("/gone") + "\n\n  " + address("/crue") + "\nhttp://10.0.0.1/\n",
                "Un texte collé. Il a deux phrases.")
            .then()
            .statusCode(303)
            .extract()
            .header("Location")
            .replaceFirst("^https?://[^/]+", "");
    var page = lead.asks().header("Accept-Language", "en").get(batch);
    for (int i = 0; i < 100 && drafts(batch).size() < 4; i++) {
      page = lead.asks().header("Accept-Language", "en").get(batch);
    }
    assertEquals(
        List.of(
            " READY ",
            address("/gone") + " REFUSED ",
            address("/crue") + " READY " + address("/crue"),
            "http://10.0.0.1/ REFUSED "),
        drafts(batch));
    lead.asks()
        .header("Accept-Language", "en")
        .get(batch)
        .then()
        .statusCode(200)
        .body(containsString("the server has no page to give at this address"))
        .body(containsString("there is no such host on the public internet"));
    assertEquals(200, page.statusCode());
  }

  @Test
  void whereItIsNotAllowedTheLeadIsToldWhoCanAllowIt() {
    allow(false);
    lead.asks()
        .header("Accept-Language", "en")
        .get("/projects/{key}/import", project.key())
        .then()
        .statusCode(200)
        .body(containsString("an administrator can allow it"))
        .body(not(containsString("name=\"addresses\"")));
    send(address("/"), "")
        .then()
        .statusCode(422)
        .body(containsString("an administrator can allow"));
    assertEquals(0, server.connections());
  }

  @Test
  void tooManyAddressesAreRefusedAndStayInTheForm() {
    String many =
        IntStream.range(0, 201).mapToObj(i -> address("/" + i)).collect(Collectors.joining("\n"));
    send(many, "")
        .then()
        .statusCode(422)
        .body(containsString("at most 200 addresses"))
        .body(containsString(address("/200")));
    assertEquals(0, server.connections());
  }
}
