// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import attest.audit.Verification;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * An empty database that everything of a source is put into, in one transaction: its tables are
 * made as they were where the rows come from, filled, compared by count and sum, and then brought
 * to what this version of the program wants.
 */
record Target(Address address) {
  private static final int BATCH = 200;

  /** Rows that are sealed under a key which no backup holds. */
  private static final String SEALED = "second_factor";

  /** Rows that a migration puts there itself. */
  private static final List<String> SEEDED = List.of("audit_head");

  /**
   * What was put in.
   *
   * @param sealed how many second factors open under the key of where they were made alone
   */
  record Filled(int tables, long rows, long sealed, String seal) {}

  /**
   * @throws Refused where it is not empty, the rows are not what they should be, or the audit trail
   *     does not hold; nothing was stored then
   */
  Filled fill(Source source) throws IOException, SQLException {
    try (var database = address.open()) {
      mustBeEmpty(database, Tables.of(database));
    }
    migrate(source.version());
    Filled filled;
    try (var database = address.open()) {
      database.setAutoCommit(false);
      Snapshot.lazily(database);
      filled = fill(database, source);
      database.commit();
    }
    migrate("latest");
    return filled;
  }

  private void migrate(String version) {
    try {
      Flyway.configure(getClass().getClassLoader())
          .dataSource(address.url(), address.user(), address.password())
          .locations("classpath:db/migration")
          .target(version)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new Refused("The tables could not be made: " + e.getMessage());
    }
  }

  private static Filled fill(Connection database, Source source) throws IOException, SQLException {
    var tables = alike(source, Tables.of(database));
    mustBeEmpty(database, tables);
    unbind(database, tables);
    long rows = 0;
    long sealed = 0;
    for (Table table : tables) {
      run(database, "delete from " + table.name());
      long put = fill(database, source, table);
      rows += put;
      sealed += table.name().equals(SEALED) ? put : 0;
    }
    bind(database, tables);
    for (Table table : tables) {
      if (table.next() > 0) {
        run(
            database,
            "alter table " + table.name() + " alter column id restart with " + table.next());
      }
    }
    return new Filled(tables.size(), rows, sealed, seal(database));
  }

  private static List<Table> alike(Source source, List<Table> own) {
    var found = source.tables();
    boolean alike =
        found.size() == own.size()
            && found.stream()
                .allMatch(
                    t ->
                        own.stream()
                            .anyMatch(
                                o -> o.name().equals(t.name()) && o.columns().equals(t.columns())));
    if (!alike) {
      throw new Refused(
          "The tables are not those of this program at migration "
              + source.version()
              + ": a newer version made them, or the target has others.");
    }
    return found;
  }

  private static void mustBeEmpty(Connection database, List<Table> tables) throws SQLException {
    for (Table table : tables) {
      long rows = Tables.number(database, "select count(*) from " + table.name());
      if (rows > 0 && !SEEDED.contains(table.name())) {
        throw new Refused(
            "The target is not empty: its table " + table.name() + " has " + rows + " rows.");
      }
    }
  }

  private static long fill(Connection database, Source source, Table table)
      throws IOException, SQLException {
    Sum.Total given;
    try (PreparedStatement insert = database.prepareStatement(table.insertion())) {
      int[] waiting = {0};
      given =
          source.rows(
              table,
              line -> {
                var values = Line.values(line);
                for (int i = 0; i < values.size(); i++) {
                  table.columns().get(i).write(insert, i + 1, values.get(i));
                }
                insert.addBatch();
                if (++waiting[0] == BATCH) {
                  insert.executeBatch();
                  waiting[0] = 0;
                }
              });
      insert.executeBatch();
    }
    var stored = Snapshot.rows(database, table, line -> {});
    if (!stored.equals(given)) {
      throw new Refused(
          "The table " + table.name() + " holds " + stored + " and should hold " + given + ".");
    }
    return given.rows();
  }

  /** Rows refer to later ones, and tables to each other: references are checked at the end. */
  private static void unbind(Connection database, List<Table> tables) throws SQLException {
    if (Tables.isPostgres(database)) {
      for (String constraint : references(database)) {
        run(database, "alter table " + constraint + " deferrable initially deferred");
      }
    } else {
      for (Table table : tables) {
        run(database, "alter table " + table.name() + " set referential_integrity false");
      }
    }
  }

  private static void bind(Connection database, List<Table> tables) throws SQLException {
    if (Tables.isPostgres(database)) {
      run(database, "set constraints all immediate");
      for (String constraint : references(database)) {
        run(database, "alter table " + constraint + " not deferrable");
      }
    } else {
      for (Table table : tables) {
        run(database, "alter table " + table.name() + " set referential_integrity true check");
      }
    }
  }

  private static List<String> references(Connection database) throws SQLException {
    var found = new ArrayList<String>();
    try (var asked = database.createStatement();
        ResultSet row =
            asked.executeQuery(
                "select conrelid::regclass || ' alter constraint ' || quote_ident(conname)"
                    + " from pg_constraint where contype = 'f'"
                    + " and connamespace = current_schema::regnamespace")) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  private static String seal(Connection database) throws SQLException {
    var verdict = Verification.of(database);
    if (!verdict.isWhole()) {
      throw new Refused("The audit trail that was put in does not hold: " + verdict.broken());
    }
    return verdict.seal();
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
