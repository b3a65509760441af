// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is.
 *
 * @param url as JDBC has it
 */
public record Address(String url, @Nullable String user, @Nullable String password) {
  /**
   * The database that these variables name: {@code ATTEST_DATABASE_URL} and what belongs to it,
   * else the embedded one in {@code ATTEST_DATA}, which must be there.
   */
  public static Address named(UnaryOperator<@Nullable String> environment) {
    return environment.apply("ATTEST_DATABASE_URL") == null
        ? embedded(folder(environment)).existing()
        : postgres(environment);
  }

  /** The PostgreSQL that these variables name. */
  static Address postgres(UnaryOperator<@Nullable String> environment) {
    String url = environment.apply("ATTEST_DATABASE_URL");
    if (url == null || !url.startsWith("jdbc:postgresql:")) {
      throw new Refused("ATTEST_DATABASE_URL names no PostgreSQL (jdbc:postgresql://host/name).");
    }
    return new Address(
        url,
        environment.apply("ATTEST_DATABASE_USERNAME"),
        environment.apply("ATTEST_DATABASE_PASSWORD"));
  }

  static Path folder(UnaryOperator<@Nullable String> environment) {
    String folder = environment.apply("ATTEST_DATA");
    return Path.of(folder == null ? "data" : folder).toAbsolutePath().normalize();
  }

  /**
   * The embedded database in this folder.
   *
   * <p>It carries {@code WRITE_DELAY=0}: H2 otherwise flushes commits late, and thousands of
   * acknowledged answers are lost at {@code kill -9}. Statements are kept as they were understood,
   * more than the eight of H2's own accord, which a page's or an export's statements push out one
   * after the other; results are not.
   */
  public static Address embedded(Path folder) {
    return embedded(folder, "attest");
  }

  static Address embedded(Path folder, String name) {
    String file = folder.resolve(name).toString();
    return new Address(
        "jdbc:h2:file:"
            + file
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
            + ";QUERY_CACHE_SIZE=64;OPTIMIZE_REUSE_RESULTS=FALSE",
        "attest",
        "");
  }

  /** The same, not to be made where it is not there. */
  Address existing() {
    return new Address(url + ";IFEXISTS=TRUE", user, password);
  }

  boolean isPostgres() {
    return url.startsWith("jdbc:postgresql:");
  }

  public Connection open() throws SQLException {
    try {
      Class.forName(isPostgres() ? "org.postgresql.Driver" : "org.h2.Driver");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return DriverManager.getConnection(url, user, password);
  }
}
