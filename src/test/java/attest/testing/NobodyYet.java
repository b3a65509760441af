// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** The program as it stands before its first administrator. */
public final class NobodyYet {
  private NobodyYet() {}

  /** Whoever was an administrator for an earlier test is none any longer. */
  public static void begins() throws SQLException {
    try (var connection = Arc.container().instance(DataSource.class).get().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("update person set admin = false where admin");
    }
  }

  /** The one-time code that the program printed when it started. */
  public static String code() throws IOException {
    String log = ConfigProvider.getConfig().getValue("quarkus.log.file.path", String.class);
    var found = Pattern.compile("one-time code: (\\S+)").matcher(Files.readString(Path.of(log)));
    assertTrue(found.find(), "the log shows the code");
    return found.group(1);
  }
}
