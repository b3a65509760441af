// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import java.nio.file.Files;
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
  private static final String NAME = "attest";
  static final String ENDING = ".mv.db";

  /**
   * The database that these variables name: {@code ATTEST_DATABASE_URL} and what belongs to it,
   * else the embedded one in {@code ATTEST_DATA}.
   *
   * @throws Refused where there is no embedded one
   */
  public static Address named(UnaryOperator<@Nullable String> environment) {
    return environment.apply("ATTEST_DATABASE_URL") == null
        ? existing(folder(environment))
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
    return embedded(folder, NAME);
  }

  /** The file of the embedded database in this folder. */
  public static Path file(Path folder) {
    return folder.resolve(NAME + ENDING);
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

  /**
   * The same, which is not made there.
   *
   * @throws Refused where there is none
   */
  static Address existing(Path folder) {
    if (!Files.isRegularFile(file(folder))) {
      throw none(folder.toString());
    }
    var there = embedded(folder);
    return new Address(there.url + ";IFEXISTS=TRUE", there.user, there.password);
  }

  private static Refused none(String place) {
    return new Refused(
        "There is no Attest database in "
            + place
            + ". Name the one there is in ATTEST_DATA or ATTEST_DATABASE_URL.");
  }

  boolean isPostgres() {
    return url.startsWith("jdbc:postgresql:");
  }

  /**
   * @throws Refused where this program never stored anything
   */
  public Connection openFilled() throws SQLException {
    var database = open();
    try {
      if (Tables.version(database).isEmpty()) {
        throw none(url.split("[?;]", 2)[0]);
      }
      return database;
    } catch (SQLException | RuntimeException e) {
      database.close();
      throw e;
    }
  }

  Connection open() throws SQLException {
    try {
      Class.forName(isPostgres() ? "org.postgresql.Driver" : "org.h2.Driver");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    return DriverManager.getConnection(url, user, password);
  }
}
