// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What tables a database has, by its own information. */
final class Tables {
  private static final String HISTORY = "flyway_schema_history";
  private static final String COLUMNS =
      "select c.table_name, c.column_name, c.data_type, c.is_identity"
          + " from information_schema.columns c join information_schema.tables t"
          + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
          + " where c.table_schema = current_schema and t.table_type = 'BASE TABLE'";

  private Tables() {}

  /** Every table but the list of migrations, by name. */
  static List<Table> of(Connection database) throws SQLException {
    var columns = new TreeMap<String, List<Column>>();
    var numbered = new ArrayList<String>();
    try (var asked = database.createStatement();
        ResultSet found = asked.executeQuery(COLUMNS)) {
      while (found.next()) {
        String table = found.getString(1).toLowerCase(Locale.ROOT);
        String column = found.getString(2).toLowerCase(Locale.ROOT);
        if (!table.equals(HISTORY)) {
          columns
              .computeIfAbsent(table, name -> new ArrayList<>())
              .add(new Column(column, Column.Kind.of(found.getString(3))));
        }
        if (found.getString(4).equals("YES")) {
          numbered.add(table);
        }
      }
    }
    var tables = new ArrayList<Table>();
    for (var entry : columns.entrySet()) {
      long next = numbered.contains(entry.getKey()) ? next(database, entry.getKey()) : 0;
      entry.getValue().sort(Comparator.comparing(Column::name));
      tables.add(new Table(entry.getKey(), List.copyOf(entry.getValue()), next));
    }
    return tables;
  }

  private static long next(Connection database, String table) throws SQLException {
    if (!isPostgres(database)) {
      return number(
          database,
          "select identity_base from information_schema.columns where is_identity = 'YES'"
              + " and table_schema = current_schema and lower(table_name) = '"
              + table
              + "'");
    }
    try (var asked = database.createStatement();
        ResultSet found =
            asked.executeQuery("select pg_get_serial_sequence('" + table + "', 'id')")) {
      found.next();
      return number(
          database,
          "select case when is_called then last_value + 1 else last_value end from "
              + found.getString(1));
    }
  }

  static boolean isPostgres(Connection database) throws SQLException {
    return database.getMetaData().getURL().startsWith("jdbc:postgresql:");
  }

  /** The last migration, empty where there is none. */
  static String version(Connection database) throws SQLException {
    try (var known = database.getMetaData().getTables(null, database.getSchema(), HISTORY, null)) {
      if (!known.next()) {
        return "";
      }
    }
    try (var asked = database.createStatement();
        ResultSet found =
            asked.executeQuery(
                "select max(\"version\") from \"" + HISTORY + "\" where \"success\"")) {
      found.next();
      String version = found.getString(1);
      return version == null ? "" : version;
    }
  }

  static long number(Connection database, String query) throws SQLException {
    try (var asked = database.createStatement();
        ResultSet found = asked.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }
}
