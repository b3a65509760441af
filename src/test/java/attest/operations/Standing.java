// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.operations.Retried.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * All rows of a stage's project and people, by table, save what a heartbeat, a seal or the clock
 * may change, and what is weighed from other rows.
 */
record Standing(Map<String, List<String>> rows) {
  private static final Set<String> MOVING =
      Set.of("place", "seal", "seen_at", "expires_at", "lease_until", "heard_at", "until_at");

  private static final Set<String> WEIGHED = Set.of("division", "unweighed");

  private static final List<String> OF_PEOPLE =
      List.of(
          "answered_request",
          "api_token",
          "audit_entry",
          "recovery_code",
          "review_key",
          "second_factor",
          "sign_in");

  /** Asked of the database once, which has the same ones for each test. */
  private static ProjectTables known;

  /** Once the work in the background is done. */
  static Standing of(Stage stage, DataSource database) throws SQLException {
    var before = read(stage, database);
    for (int i = 0; i < 500; i++) {
      pause();
      var now = read(stage, database);
      if (now.equals(before) && !now.isWriting()) {
        return now;
      }
      before = now;
    }
    throw new AssertionError("It never rests: " + before);
  }

  /** Whether a release is not done yet, between whose steps nothing may change for a while. */
  private boolean isWriting() {
    return rows.values().stream().flatMap(List::stream).anyMatch(r -> r.contains("state=WRITING "));
  }

  /** As it is at this moment. */
  static Standing read(Stage stage, DataSource database) throws SQLException {
    try (var c = database.getConnection()) {
      var rows = new TreeMap<String, List<String>>();
      var tables = tables(c);
      for (String table : tables.childrenFirst()) {
        if (WEIGHED.contains(table.toLowerCase(Locale.ROOT))) {
          continue;
        }
        String where = tables.condition(table).replace("?", String.valueOf(stage.project.id()));
        rows.put(table, rows(c, table, where));
      }
      var people = List.of(stage.admin, stage.lead, stage.ana, stage.ben);
      String ids = String.join(",", people.stream().map(h -> String.valueOf(h.id())).toList());
      rows.put("person", rows(c, "person", "id in (" + ids + ")"));
      for (String table : OF_PEOPLE) {
        rows.put(table, rows(c, table, "person_id in (" + ids + ")"));
      }
      return new Standing(rows);
    }
  }

  /** Names the first table whose rows are others. */
  void assertSame(Standing later, String call) {
    rows.forEach((table, own) -> assertEquals(own, later.rows.get(table), call + ": " + table));
  }

  private static synchronized ProjectTables tables(Connection c) throws SQLException {
    known = known == null ? ProjectTables.of(c) : known;
    return known;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
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
