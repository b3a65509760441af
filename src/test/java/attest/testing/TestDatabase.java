// SPDX-License-Identifier: Apache-2.0
package attest.testing;

import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.ObjectMapperConfig.objectMapperConfig;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.PoolingClientConnectionManager;

/**
 * A fresh, empty database for each start of the program under test, of the kind that {@code
 * app.db-kind} names: an H2 file with the address that production uses, or a database in the one
 * PostgreSQL server that this JVM starts. All tests of a process share one start, without an
 * administrator from the environment: another would take as long as a hundred tests.
 */
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
  /** Where a proxy would stand that is believed: another address of this machine. */
  public static final String PROXY = "127.0.0.2";

  private static final Path ROOT = Scratch.root();

  // A start after the first may see this class loaded anew, so the port is kept where the JVM keeps
  // it.
  private static final String PORT = "attest.testing.postgresql.port";

  public static boolean isPostgres() {
    return "postgresql".equals(System.getProperty("app.db-kind"));
  }

  /**
   * Requests of tests share their connections, the mapper of their bodies and what a client starts
   * from. RestAssured makes all of it anew for each, which was a tenth of the suite's time; for the
   * last, each jar is asked for the client's version.
   */
  private static void shareConnections() {
    var connections = new PoolingClientConnectionManager();
    connections.setMaxTotal(400);
    connections.setDefaultMaxPerRoute(400);
    var defaults = new DefaultHttpClient(connections).getParams();
    var mapper = new ObjectMapper().findAndRegisterModules();
    RestAssured.config =
        RestAssured.config()
            .httpClient(
                httpClientConfig()
                    .httpClientFactory(() -> new DefaultHttpClient(connections, defaults.copy())))
            .objectMapperConfig(
                objectMapperConfig().jackson2ObjectMapperFactory((type, charset) -> mapper));
  }

  @Override
  public Map<String, String> start() {
    shareConnections();
    try {
      Files.createDirectories(ROOT);
      var folder = Files.createTempDirectory(ROOT, isPostgres() ? "postgresql-" : "h2-");
      var settings = new HashMap<String, String>();
      settings.put("attest.data", folder.toString());
      settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
      settings.put("quarkus.http.proxy.trusted-proxies", PROXY);
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
        EmbeddedPostgres.builder()
            .setServerConfig("max_connections", "60")
            .setDataDirectory(Files.createTempDirectory(ROOT, "server-"))
            .start()
            .getPort();
    System.setProperty(PORT, String.valueOf(port));
    return port;
  }

  @Override
  public void stop() {
    // The server serves the next start too; it ends with the JVM.
  }
}
