// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.operations.Retried.Stage;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sending any request twice that changes something changes nothing the second time. A call of the
 * API's description without a proof in {@link Retried} fails here.
 */
@QuarkusTest
class SentTwiceTest {
  /** What a heartbeat, a seal or the clock may change. */
  private static final Set<String> MOVING =
      Set.of("place", "seal", "seen_at", "expires_at", "lease_until", "heard_at", "until_at");

  /** Without a key these make another one, which harms nobody: it can be taken away again. */
  private static final Set<String> MAKE_ANOTHER =
      Set.of("post /tokens", "post /projects/{key}/dossiers");

  @Inject DataSource database;

  static Set<String> calls() {
    return Retried.proofs().keySet();
  }

  @Test
  void everyCallThatChangesSomethingHasItsProof() {
    Map<String, Map<String, Object>> paths =
        Given.nobody().accept("application/json").get("/openapi").jsonPath().getMap("paths");
    var described = new TreeSet<String>();
    paths.forEach(
        (path, methods) ->
            methods.keySet().stream()
                .filter(Set.of("post", "put", "patch", "delete")::contains)
                .forEach(method -> described.add(method + " " + path.replace("/api/v1", ""))));
    assertEquals(described, new TreeSet<>(calls()));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theSecondTimeChangesNothing(String call) throws SQLException {
    String key = Given.unique("retry");
    var stage =
        new Stage(asked -> call.startsWith("post") ? asked.header("Idempotency-Key", key) : asked);
    var request = Retried.proofs().get(call).apply(stage);
    var first = request.get();
    assertTrue(first.statusCode() < 300, call + ": " + first.statusCode() + first.asString());
    var stood = standing(stage);
    var second = request.get();
    assertTrue(isSafe(second), call + ": " + second.statusCode() + second.asString());
    assertSame(call, stood, standing(stage));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aRetryWithoutAKeyIsSafe(String call) throws SQLException {
    if (!call.startsWith("post") || MAKE_ANOTHER.contains(call)) {
      return;
    }
    var stage = new Stage(asked -> asked);
    var request = Retried.proofs().get(call).apply(stage);
    request.get();
    var stood = standing(stage);
    var second = request.get();
    assertTrue(isSafe(second), call + ": " + second.statusCode() + second.asString());
    assertSame(call, stood, standing(stage));
  }

  private static void assertSame(
      String call, Map<String, List<String>> before, Map<String, List<String>> after) {
    before.forEach((table, rows) -> assertEquals(rows, after.get(table), call + ": " + table));
  }

  /** Done, or refused because it is done already. */
  private static boolean isSafe(Response second) {
    int status = second.statusCode();
    return status < 300 || status == 404 || status == 409;
  }

  /** All rows of the stage's project and people, once the work in the background is done. */
  private Map<String, List<String>> standing(Stage stage) throws SQLException {
    var before = read(stage);
    for (int i = 0; i < 50; i++) {
      pause();
      var now = read(stage);
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    throw new AssertionError("It never rests: " + before);
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, List<String>> read(Stage stage) throws SQLException {
    try (var c = database.getConnection()) {
      var rows = new TreeMap<String, List<String>>();
      var tables = ProjectTables.of(c);
      for (String table : tables.childrenFirst()) {
        String where = tables.condition(table).replace("?", String.valueOf(stage.project.id()));
        rows.put(table, rows(c, table, where));
      }
      var people = List.of(stage.admin, stage.lead, stage.ana, stage.ben);
      String ids = String.join(",", people.stream().map(h -> String.valueOf(h.id())).toList());
      rows.put("person", rows(c, "person", "id in (" + ids + ")"));
      for (String table : List.of("api_token", "sign_in", "audit_entry")) {
        rows.put(table, rows(c, table, "person_id in (" + ids + ")"));
      }
      return rows;
    }
  }

  private static List<String> rows(Connection c, String table, String where) throws SQLException {
    var found = new ArrayList<String>();
    try (var asked = c.createStatement();
        var row = asked.executeQuery("select * from " + table + " where " + where)) {
      var columns = row.getMetaData();
      while (row.next()) {
        var text = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
          if (!MOVING.contains(name)) {
            text.append(name).append('=').append(row.getString(i)).append(' ');
          }
        }
        found.add(text.toString());
      }
    }
    return found.stream().sorted().toList();
  }
}
