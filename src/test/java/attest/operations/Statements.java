// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the program has told H2 to do, word by word, from when this is made until it is closed.
 * PostgreSQL keeps none without being set up for it.
 */
final class Statements implements AutoCloseable {
  private static final int MOST = 100_000;
  private final Connection h2;

  private Statements(Connection h2) throws SQLException {
    this.h2 = h2;
    tell("set query_statistics_max_entries " + MOST);
    tell("set query_statistics true");
  }

  static Optional<Statements> of(DataSource database) throws SQLException {
    var connection = database.getConnection();
    if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
      return Optional.of(new Statements(connection));
    }
    connection.close();
    return Optional.empty();
  }

  List<String> all() throws SQLException {
    var all = new ArrayList<String>();
    try (var asked = h2.createStatement();
        var rows =
            asked.executeQuery("select sql_statement from information_schema.query_statistics")) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    try (h2) {
      tell("set query_statistics false");
    }
  }

  private void tell(String setting) throws SQLException {
    try (var told = h2.createStatement()) {
      told.execute(setting);
    }
  }
}
