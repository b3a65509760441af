// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Writes everything that is kept about a person as JSON: their row, then the rows of each table
 * that refers to them, found by the foreign keys that the database itself names, every version of
 * their answers, and what the audit trail holds. Rows are read some hundred at a time, never held.
 */
record PersonalData(DataSource database, ObjectMapper json) {
  private static final Set<String> SECRET = Set.of("password_hash", "secret_hash", "sealed_secret");
  private static final int STRETCH = 500;

  /** Rows of a table: SQL in which each parameter is the person's id. */
  private record Rows(String table, String condition) {
    static final Rows SELF = new Rows("person", "id = ?");
    static final Rows VERSIONS =
        new Rows(
            "annotation_change",
            "annotation_id in (select id from annotation where reviewer_id = ?)");
    static final Rows TRAIL =
        new Rows("audit_entry", "person_id = ? or subject = 'person/' || cast(? as varchar)");

    String query() {
      String rows = "select * from " + table + " where (" + condition + ")";
      return rows + " and id > ? order by id limit " + STRETCH;
    }

    int parameters() {
      return (int) condition.chars().filter(c -> c == '?').count();
    }
  }

  void write(long person, OutputStream out) throws IOException {
    try (var connection = database.getConnection();
        JsonGenerator writer = json.createGenerator(out)) {
      writer.writeStartObject();
      for (Rows rows : all(connection)) {
        writer.writeArrayFieldStart(rows.table.toLowerCase(Locale.ROOT));
        write(connection, rows, person, writer);
        writer.writeEndArray();
      }
      writer.writeEndObject();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Rows> all(Connection connection) throws SQLException {
    var found = new ArrayList<>(List.of(Rows.SELF, Rows.VERSIONS, Rows.TRAIL));
    var meta = connection.getMetaData();
    String schema = connection.getSchema();
    try (ResultSet tables =
        meta.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        var references = references(meta.getImportedKeys(null, schema, table));
        if (!references.isEmpty() && !table.equalsIgnoreCase(Rows.VERSIONS.table)) {
          found.add(new Rows(table, String.join(" or ", references)));
        }
      }
    }
    return found;
  }

  private static List<String> references(ResultSet keys) throws SQLException {
    try (keys) {
      var found = new ArrayList<String>();
      while (keys.next()) {
        if (keys.getString("PKTABLE_NAME").equalsIgnoreCase("person")) {
          found.add(keys.getString("FKCOLUMN_NAME") + " = ?");
        }
      }
      return found;
    }
  }

  private static void write(Connection connection, Rows rows, long person, JsonGenerator writer)
      throws SQLException, IOException {
    try (PreparedStatement asked = connection.prepareStatement(rows.query())) {
      int parameters = rows.parameters();
      for (int i = 1; i <= parameters; i++) {
        asked.setLong(i, person);
      }
      long last = -1;
      long next = 0;
      while (last < next) {
        last = next;
        asked.setLong(parameters + 1, last);
        next = write(asked, last, writer);
      }
    }
  }

  /** The id of the last row written; {@code last} where there was none. */
  private static long write(PreparedStatement asked, long last, JsonGenerator writer)
      throws SQLException, IOException {
    long id = last;
    try (ResultSet row = asked.executeQuery()) {
      while (row.next()) {
        write(row, writer);
        id = row.getLong("id");
      }
    }
    return id;
  }

  private static void write(ResultSet row, JsonGenerator writer) throws SQLException, IOException {
    ResultSetMetaData columns = row.getMetaData();
    writer.writeStartObject();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String name = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
      if (!SECRET.contains(name)) {
        writer.writeStringField(name, row.getString(i));
      }
    }
    writer.writeEndObject();
  }
}
