// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database as it stands at one moment, whatever is stored meanwhile; nobody waits for it. Rows
 * are read as they are asked for, so that memory holds a few of them.
 */
final class Snapshot implements Source {
  private static final int FETCHED = 200;

  private final Connection database;
  private final String version;
  private final List<Table> tables;

  private Snapshot(Connection database) throws SQLException {
    this.database = database;
    this.version = Tables.version(database);
    this.tables = Tables.of(database);
  }

  /**
   * @throws Refused where nothing was ever stored there
   */
  static Snapshot of(Address address) throws SQLException {
    var database = address.openFilled();
    try {
      begin(database, address.isPostgres());
      return new Snapshot(database);
    } catch (SQLException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void begin(Connection database, boolean postgres) throws SQLException {
    database.setAutoCommit(false);
    try (var statement = database.createStatement()) {
      if (postgres) {
        statement.execute("set transaction isolation level repeatable read, read only");
      } else {
        statement.execute("set session characteristics as transaction isolation level snapshot");
        lazily(database);
      }
      // The moment is that of the first reading; ids are asked for later, and are never smaller.
      Tables.number(database, "select count(*) from person");
    }
  }

  /** H2 otherwise reads a whole table before it gives the first row. */
  static void lazily(Connection database) throws SQLException {
    if (!Tables.isPostgres(database)) {
      try (var statement = database.createStatement()) {
        statement.execute("set lazy_query_execution 1");
      }
    }
  }

  /**
   * @throws Refused where somebody else has this PostgreSQL open: what they store would be left
   *     behind
   */
  void mustBeAlone() throws SQLException {
    if (Tables.isPostgres(database)) {
      long others =
          Tables.number(
              database,
              "select count(*) from pg_stat_activity where datname = current_database()"
                  + " and backend_type = 'client backend' and pid <> pg_backend_pid()");
      if (others > 0) {
        throw new Refused(
            "The database is in use by " + others + " connections: stop the program first.");
      }
    }
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<Table> tables() {
    return tables;
  }

  @Override
  public Sum.Total rows(Table table, Taker taker) throws IOException, SQLException {
    return rows(database, table, taker);
  }

  /** Every row of a table, in the transaction at hand. */
  static Sum.Total rows(Connection database, Table table, Taker taker)
      throws IOException, SQLException {
    var sum = new Sum();
    var values = new ArrayList<@Nullable String>();
    try (var asked = database.createStatement()) {
      asked.setFetchSize(FETCHED);
      try (ResultSet row = asked.executeQuery(table.selection())) {
        while (row.next()) {
          values.clear();
          for (int i = 0; i < table.columns().size(); i++) {
            values.add(table.columns().get(i).read(row, i + 1));
          }
          byte[] line = Line.of(values);
          sum.add(line);
          taker.take(line);
        }
      }
    }
    return sum.total();
  }

  @Override
  public void close() throws SQLException {
    database.rollback();
    database.close();
  }
}
