// SPDX-License-Identifier: Apache-2.0
package attest.operations.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.shared.Unstartable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgramTablesTest {
  private final JdbcDataSource database = new JdbcDataSource();
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    database.setURL("jdbc:h2:mem:" + UUID.randomUUID());
    connection = database.getConnection();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  @Test
  void oneQuestionTellsThatNothingIsLeftToDo() throws IOException, SQLException {
    assertFalse(areThere(), "an empty database");
    assertTrue(program().migrate().migrationsExecuted > 0);
    assertTrue(areThere());
    assertEquals(0, program().migrate().migrationsExecuted);
  }

  @Test
  void whatWasLeftOutChangedBrokenOffOrAddedIsSeen() throws IOException, SQLException {
    program().migrate();
    change("update \"flyway_schema_history\" set \"script\" = 'db/migration/' || \"script\"", true);
    change("update \"flyway_schema_history\" set \"checksum\" = \"checksum\" + 1", false);
    change("update \"flyway_schema_history\" set \"checksum\" = \"checksum\" - 1", true);
    change(
        "update \"flyway_schema_history\" set \"success\" = false where \"version\" = '0004'",
        false);
    change("update \"flyway_schema_history\" set \"success\" = true", true);
    change("delete from \"flyway_schema_history\" where \"version\" = '0004'", false);
  }

  @Test
  void anOlderProgramRefusesTablesThatANewerOneHasChanged() throws IOException, SQLException {
    program().migrate();
    change(
        "insert into \"flyway_schema_history\" select max(\"installed_rank\") + 1, '9999',"
            + " 'later', 'SQL', 'V9999__later.sql', 1, 'sa', current_timestamp, 1, true from"
            + " \"flyway_schema_history\"",
        false);
    var refusal = assertThrows(Unstartable.class, () -> ProgramTables.bring(program()));
    assertTrue(refusal.getMessage().contains("9999"), refusal.getMessage());
    assertFalse(refusal.getMessage().contains("\n"), refusal.getMessage());
    assertTrue(refusal.getMessage().startsWith("The tables are not those of this version"));
  }

  private void change(String statement, boolean there) throws IOException, SQLException {
    try (var change = connection.createStatement()) {
      assertTrue(change.executeUpdate(statement) > 0, statement);
    }
    assertEquals(there, areThere(), statement);
  }

  private boolean areThere() throws IOException, SQLException {
    return Migrations.ofTheProgram().areAllIn(connection);
  }

  private Flyway program() {
    return ProgramTables.flyway(database);
  }
}
