// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;

class TablesOfAnotherTest {
  private static final String URL = "jdbc:h2:mem:another;DB_CLOSE_DELAY=-1";

  @Test
  void anOlderProgramRefusesTablesThatANewerOneHasChanged() throws SQLException {
    assertTrue(program().migrate().migrationsExecuted > 0);
    assertEquals(0, program().migrate().migrationsExecuted);
    try (var database = DriverManager.getConnection(URL, "sa", "")) {
      database
          .createStatement()
          .executeUpdate(
              "insert into \"flyway_schema_history\" select max(\"installed_rank\") + 1, '9999',"
                  + " 'later', 'SQL', 'V9999__later.sql', 1, 'sa', current_timestamp, 1, true from"
                  + " \"flyway_schema_history\"");
    }
    var refusal = assertThrows(FlywayValidateException.class, program()::migrate);
    assertTrue(refusal.getMessage().contains("9999"), refusal.getMessage());
  }

  private static Flyway program() {
    var configuration =
        Flyway.configure().dataSource(URL, "sa", "").locations("classpath:db/migration");
    new TablesOfAnother().customize(configuration);
    return configuration.load();
  }
}
