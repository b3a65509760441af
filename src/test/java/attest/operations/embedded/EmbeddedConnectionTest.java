// SPDX-License-Identifier: Apache-2.0
package attest.operations.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedConnectionTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path folder;

  private Connection connection;

  @BeforeEach
  void aTransactionIsUnderWay() throws SQLException {
    connection = open();
    try (var statement = connection.createStatement()) {
      statement.execute("create table word (text varchar(20))");
      connection.setAutoCommit(false);
      statement.execute("insert into word values ('pont')");
    }
  }

  private Connection open() throws SQLException {
    return new EmbeddedDriver()
        .connect("jdbc:h2:file:" + folder.resolve("words") + ";WRITE_DELAY=0", new Properties());
  }

  /** As H2 does where it cannot write. */
  private void cutOff() throws SQLException {
    var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
    session.getDatabase().getStore().getMvStore().closeImmediately();
  }

  @Test
  void whatH2HasClosedIsRefusedAndNotWaitedFor() throws SQLException {
    cutOff();
    var refused =
        assertTimeoutPreemptively(
            LONG, () -> assertThrows(SQLException.class, () -> connection.setAutoCommit(true)));
    assertEquals(ErrorCode.DATABASE_IS_CLOSED, refused.getErrorCode());
    assertTimeoutPreemptively(LONG, () -> connection.close());
  }

  @Test
  void whatIsOpenWorksAndIsClosed() throws SQLException {
    connection.commit();
    connection.close();
    try (var again = open();
        var statement = again.createStatement();
        var found = statement.executeQuery("select count(*) from word")) {
      found.next();
      assertEquals(1, found.getInt(1));
    }
  }
}
