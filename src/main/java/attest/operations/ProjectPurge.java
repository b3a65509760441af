// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.project.Project;
import attest.shared.Beat;
import attest.shared.Deed;
import attest.shared.Deeds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Deletes for good what was removed longer ago than it is kept, a few thousand rows a transaction;
 * what is cut short goes on where it was. Nodes take turns at a project by its row.
 */
@ApplicationScoped
public class ProjectPurge {
  private static final int STEP = 5000;

  /** Of rows without an id, the rows of so many that they belong to. */
  private static final int PARENTS = 100;

  private static final String OVERDUE =
      "select id from project where removed_stamp > 0 and removed_stamp <= ?"
          + " order by id limit 1 for update skip locked";

  private final Beat beat =
      new Beat("purge", "A removed project could not be deleted for good; it will be tried again");

  @Inject DataSource database;
  @Inject Clock clock;

  void begin(@Observes StartupEvent start) {
    beat.every(Duration.ofMinutes(5), Duration.ofHours(1), this::purgeOverdue);
  }

  void end(@Observes ShutdownEvent stop) throws InterruptedException {
    beat.end();
  }

  /** Deletes all that is overdue. */
  void purgeOverdue() {
    boolean more = true;
    while (more && !beat.isEnding()) {
      more = QuarkusTransaction.requiringNew().call(this::step);
    }
  }

  private boolean step() {
    long until = clock.instant().minus(Project.KEPT).toEpochMilli();
    try (var connection = database.getConnection();
        var asked = connection.prepareStatement(OVERDUE)) {
      asked.setLong(1, until);
      try (ResultSet found = asked.executeQuery()) {
        return found.next() && step(connection, found.getLong(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One table's next rows; always true, for there may be another project. */
  private static boolean step(Connection connection, long project) throws SQLException {
    var tables = ProjectTables.of(connection);
    for (var key : tables.loose()) {
      run(
          connection,
          project,
          "update "
              + key.table()
              + " set "
              + key.column()
              + " = null where "
              + key.column()
              + " is not null and "
              + tables.condition(key.table()));
    }
    for (String table : tables.childrenFirst()) {
      if (run(connection, project, deletion(tables, table)) > 0) {
        tellLast(table, project);
        return true;
      }
    }
    return true;
  }

  private static void tellLast(String table, long project) {
    if (table.equalsIgnoreCase("project")) {
      Deeds.tell(new Deed.Trace(project, null, "project.purge", "project/" + project));
    }
  }

  private static String deletion(ProjectTables tables, String table) {
    String handle = tables.handle(table);
    int some = handle.equals("id") ? STEP : PARENTS;
    return "delete from "
        + table
        + (" where " + handle + " in (select distinct " + handle + " from " + table)
        + (" where " + tables.condition(table) + " limit " + some + ")");
  }

  private static int run(Connection connection, long project, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, project);
      return statement.executeUpdate();
    }
  }
}
