// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which database there is, and how large. */
@ApplicationScoped
class DatabaseFacts {
  static final long MEGA = 1_000_000;

  /**
   * What is known of it.
   *
   * @param megabytes of its file, or of all its tables with their indexes; 0 where it is in memory
   * @param embedded whether it is this program's own
   */
  record Facts(String product, String version, long megabytes, boolean embedded) {}

  @ConfigProperty(name = "attest.data")
  Path data;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String kind;

  @Inject DataSource database;

  /**
   * @throws IllegalStateException where the database does not answer
   */
  Facts facts() {
    boolean embedded = kind.equals("h2");
    try (var connection = database.getConnection()) {
      var about = connection.getMetaData();
      return new Facts(
          about.getDatabaseProductName(),
          about.getDatabaseProductVersion(),
          (embedded ? ofFile() : ofTables(connection)) / MEGA,
          embedded);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private long ofFile() throws IOException {
    var file = data.resolve("attest.mv.db");
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private static long ofTables(Connection connection) throws SQLException {
    try (var asked = connection.createStatement();
        var found = asked.executeQuery("select pg_database_size(current_database())")) {
      found.next();
      return found.getLong(1);
    }
  }
}
