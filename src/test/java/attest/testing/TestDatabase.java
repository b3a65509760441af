// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * A fresh, empty database for each start of the program under test, of the kind that {@code
 * app.db-kind} names: an H2 file with the address that production uses, or a database in the one
 * PostgreSQL server that this JVM starts.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
  private static final Path ROOT = Path.of("target", "test-data").toAbsolutePath();

  // A start after the first may see this class loaded anew, so the port is kept where the JVM keeps
  // it.
  private static final String PORT = "attest.testing.postgresql.port";

  public static boolean isPostgres() {
    return "postgresql".equals(System.getProperty("app.db-kind"));
  }

  /** A failed request is told as it was sent: setting each out for reading takes a tenth of all. */
  private static void tellRequests() {
    RestAssured.config =
        RestAssured.config()
            .logConfig(
                LogConfig.logConfig()
                    .enablePrettyPrinting(false)
                    .enableLoggingOfRequestAndResponseIfValidationFails());
  }

  @Override
  public Map<String, String> start() {
    tellRequests();
    try {
      Files.createDirectories(ROOT);
      var folder = Files.createTempDirectory(ROOT, isPostgres() ? "postgresql-" : "h2-");
      var settings = new HashMap<String, String>();
      settings.put("attest.data", folder.toString());
      settings.put("attest.admin.login", Given.ADMIN_LOGIN);
      settings.put("attest.admin.password", Given.PASSWORD);
      settings.put("quarkus.log.file.enabled", "true");
      settings.put("quarkus.log.file.path", folder.resolve("log").toString());
      if (isPostgres()) {
        settings.putAll(newPostgres());
      }
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty PostgreSQL database, as settings name it. */
  public static Map<String, String> newPostgres() throws IOException {
    String name = "t" + Long.toString(System.nanoTime(), 36);
    String server = "jdbc:postgresql://localhost:" + port() + "/";
    try (var connection = DriverManager.getConnection(server + "postgres", "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "attest.database.url",
        server + name,
        "attest.database.username",
        "postgres",
        "attest.database.password",
        "postgres");
  }

  private static int port() throws IOException {
    Integer started = Integer.getInteger(PORT);
    if (started != null) {
      return started;
    }
    // Its own shutdown hook ends it with the JVM.
    int port =
        EmbeddedPostgres.builder().setServerConfig("max_connections", "60").start().getPort();
    System.setProperty(PORT, String.valueOf(port));
    return port;
  }

  @Override
  public void stop() {
    // The server serves the next start too; it ends with the JVM.
  }
}
