// SPDX-License-Identifier: Apache-2.0
package attest.operations.tables;

import attest.shared.Unstartable;
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
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Brings the tables to what this version of the program wants, before anything asks them. At most
 * starts they are that already: one question tells, and Flyway is not even loaded. It refuses to
 * start over tables that another version has made: an older one would write into what it does not
 * know.
 */
@Singleton
class ProgramTables {
  private static final int BEFORE_ALL = -1;

  @Inject DataSource database;
  @Inject EntityManagerFactory entities;

  void begin(@Observes @Priority(BEFORE_ALL) StartupEvent start)
      throws IOException, SQLException, SchemaValidationException {
    if (!areThere()) {
      bring(flyway(database));
      entities.getSchemaManager().validate();
    }
  }

  /**
   * @throws Unstartable where the tables are another version's, or half made
   */
  static void bring(Flyway flyway) {
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      String why =
          String.valueOf(e.getMessage())
              .lines()
              .filter(line -> line.startsWith("Detected") || line.startsWith("Migration"))
              .findFirst()
              .orElse("");
      throw new Unstartable(
          "The tables are not those of this version of the program. Start the version that last used"
              + " them, or a newer one; or restore a backup of this version's into an empty"
              + " database. "
              + why,
          e);
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
        .load();
  }
}
