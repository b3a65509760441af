// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.operations.Retried.Stage;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What the audit trail was told since a moment, by the id of its last row then. */
record Told(DataSource database, long since) {
  static Told from(DataSource database) throws SQLException {
    return new Told(database, number(database, "select coalesce(max(id), 0) from audit_entry"));
  }

  /** The acts of the stage's people. */
  Set<String> acts(Stage stage) throws SQLException {
    String people =
        Stream.of(stage.admin, stage.lead, stage.ana, stage.ben)
            .map(human -> String.valueOf(human.id()))
            .collect(Collectors.joining(", "));
    String query = "select act from audit_entry where id > %d and person_id in (%s)";
    var acts = new TreeSet<String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query.formatted(since, people))) {
      while (rows.next()) {
        acts.add(rows.getString(1));
      }
    }
    return acts;
  }

  /** How much of it waits for its seal. */
  long unsealed() throws SQLException {
    return number(
        database, "select count(*) from audit_entry where place is null and id > " + since);
  }

  private static long number(DataSource database, String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
