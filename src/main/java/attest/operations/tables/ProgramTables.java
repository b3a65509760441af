// SPDX-License-Identifier: Apache-2.0
package attest.operations.tables;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SchemaValidationException;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jboss.logging.Logger;

/**
 * Brings the tables to what this version of the program wants, before anything asks them. At most
 * starts they are that already: one question tells, and Flyway is not even loaded. It refuses to
 * start over tables that another version has made: an older one would write into what it does not
 * know.
 */
@Singleton
class ProgramTables {
  private static final int BEFORE_ALL = -1;
  private static final Logger LOG = Logger.getLogger(ProgramTables.class);

  @Inject DataSource database;
  @Inject EntityManagerFactory entities;

  void begin(@Observes @Priority(BEFORE_ALL) StartupEvent start)
      throws IOException, SQLException, SchemaValidationException {
    if (!areThere()) {
      flyway(database).migrate();
      entities.getSchemaManager().validate();
    }
  }

  private boolean areThere() throws IOException, SQLException {
    try (var connection = database.getConnection()) {
      return Migrations.ofTheProgram().areAllIn(connection);
    }
  }

  static Flyway flyway(DataSource database) {
    return Flyway.configure(ProgramTables.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:" + Migrations.FOLDER)
        // Numbers are given out when features begin: one that landed later is caught up with.
        .outOfOrder(true)
        .ignoreMigrationPatterns(new String[0])
        .callbacks(new OfAnother())
        .load();
  }

  private static class OfAnother extends BaseCallback {
    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.AFTER_VALIDATE_ERROR;
    }

    @Override
    public void handle(Event event, Context context) {
      LOG.error(
          "The tables are not those of this version of the program. Start the version that last used"
              + " them, or a newer one; or restore a backup of this version's into an empty database.");
    }
  }
}
