// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static attest.testing.Refusal.refused;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import attest.testing.Human;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TokenScopeTest {
  private final Human ana = Given.person("ana");

  @Test
  void aTokenToReadIsRefusedAtEveryCallThatWrites() {
    var reader = with("read");
    int calls = 0;
    for (var path : paths().entrySet()) {
      for (String method : path.getValue().keySet()) {
        if (List.of("post", "put", "patch", "delete").contains(method)) {
          String address = filled(path.getKey());
          int status = reader.asks().body("{}").request(method.toUpperCase(), address).statusCode();
          boolean refused = status == 403 || status == 415;
          assertTrue(refused, method + " " + path.getKey() + ": " + status);
          calls++;
        }
      }
    }
    assertTrue(calls > 70, "Only " + calls + " calls write");
  }

  @Test
  void aTokenToReadReadsAndTakesNothingAway() {
    var reader = with("read");
    var taking = new TreeSet<String>();
    for (String path : paths().keySet()) {
      if (reader.asks().get(filled(path)).statusCode() == 403) {
        taking.add(path.substring("/api/v1".length()));
      }
    }
    var exports =
        List.of(
            "/people/{id}/data",
            "/projects/{key}/dossiers/export/{format}",
            "/projects/{key}/exports/{format}",
            "/projects/{key}/releases/{version}/archive",
            "/projects/{key}/releases/{version}/{file}");
    taking.removeAll(List.of("/people", "/audit", "/address-import"));
    assertEquals(new TreeSet<>(exports), taking);
    reader.asks().get("/me").then().statusCode(200);
  }

  @Test
  void aTokenToExportTakesAwayAndWritesNothing() {
    String key = Given.project(ana).key();
    String export = "/projects/" + key + "/exports/jsonl";
    with("read").asks().get(export).then().spec(refused(403));
    var exporter = with("export");
    exporter.asks().get(export).then().statusCode(200);
    exporter
        .asks()
        .body(Map.of("name", "Other"))
        .patch("/projects/{k}", key)
        .then()
        .statusCode(403);
    exporter.asks().body(Map.of("name", "wider")).post("/tokens").then().spec(refused(403));
  }

  @Test
  void theScopeIsListedAndOneThatIsNoneRefused() {
    make("all").spec(refused(422, "scope"));
    make("export").statusCode(201).body("scope", equalTo("export"));
    ana.asks().get("/tokens").then().body("items.scope", hasItems("write", "export"));
  }

  private Human with(String scope) {
    return new Human(
        ana.id(), ana.login(), "", make(scope).statusCode(201).extract().path("token"));
  }

  private ValidatableResponse make(String scope) {
    return ana.asks().body(Map.of("name", "a program", "scope", scope)).post("/tokens").then();
  }

  private static Map<String, Map<String, Object>> paths() {
    return Given.nobody().accept("application/json").get("/openapi").jsonPath().getMap("paths");
  }

  /** What is asked for need not exist: the scope comes first. */
  private static String filled(String path) {
    return path.substring("/api/v1".length()).replaceAll("\\{[^}]+}", "1");
  }
}
