// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TestDatabaseTest {
  @Inject DataSource database;

  @Test
  void theProgramRunsOnTheDatabaseThatThisRunIsFor() throws SQLException {
    try (var connection = database.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      System.out.println("The database under test is " + product);
      assertEquals(TestDatabase.isPostgres() ? "PostgreSQL" : "H2", product);
    }
  }

  @Test
  void theEmbeddedDatabaseIsAFileThatWritesAtOnce() throws SQLException {
    try (var connection = database.getConnection()) {
      String url = connection.getMetaData().getURL();
      boolean asInProduction =
          url.startsWith("jdbc:h2:file:") || url.startsWith("jdbc:postgresql:");
      assertTrue(asInProduction, url);
      if (!TestDatabase.isPostgres()) {
        try (var found =
            connection
                .createStatement()
                .executeQuery(
                    "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")) {
          assertTrue(found.next());
          assertEquals("0", found.getString(1));
        }
      }
    }
  }
}
