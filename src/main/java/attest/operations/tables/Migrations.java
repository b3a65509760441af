// SPDX-License-Identifier: Apache-2.0
package attest.operations.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What makes the tables what they are: the name of each migration with its sum, as Flyway counts it
 * (CRC-32 of the lines without their ends).
 */
record Migrations(Map<String, Integer> sums) {
  static final String FOLDER = "db/migration";

  /**
   * Flyway's own table, whose names are in small letters on both databases; a mark is no version.
   */
  private static final String HISTORY =
      """
      select "script", "checksum", "success" from "flyway_schema_history"
      where "version" is not null
      """;

  /** Classes of SQL states in which a statement names what is not there. */
  private static final String NOT_THERE = "42";

  /** Those that came with the program. */
  static Migrations ofTheProgram() throws IOException {
    Path home = home();
    if (Files.isDirectory(home)) {
      return in(home.resolve(FOLDER));
    }
    try (var jar = new JarFile(home.toFile())) {
      return in(jar);
    }
  }

  /** The folder or the jar that the program's classes come from. */
  private static Path home() {
    try {
      var source = Migrations.class.getProtectionDomain().getCodeSource();
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Migrations in(Path folder) throws IOException {
    var sums = new HashMap<String, Integer>();
    try (var files = Files.newDirectoryStream(folder, "*.sql")) {
      for (Path file : files) {
        sums.put(file.getFileName().toString(), sum(Files.newInputStream(file)));
      }
    }
    return new Migrations(sums);
  }

  private static Migrations in(JarFile jar) throws IOException {
    List<JarEntry> files =
        jar.stream()
            .filter(entry -> entry.getName().startsWith(FOLDER + "/") && !entry.isDirectory())
            .toList();
    var sums = new HashMap<String, Integer>();
    for (var file : files) {
      sums.put(file.getName().substring(FOLDER.length() + 1), sum(jar.getInputStream(file)));
    }
    return new Migrations(sums);
  }

  private static int sum(InputStream file) throws IOException {
    var sum = new CRC32();
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return (int) sum.getValue();
  }

  /** Whether these, all of these and no others are in the database already, to their end. */
  boolean areAllIn(Connection database) throws SQLException {
    return sums.equals(done(database));
  }

  private static @Nullable Map<String, Integer> done(Connection database) throws SQLException {
    var done = new HashMap<String, Integer>();
    try (var asked = database.createStatement();
        var rows = asked.executeQuery(HISTORY)) {
      while (rows.next()) {
        if (!rows.getBoolean(3)) {
          return null;
        }
        String file = rows.getString(1); // with its folder or without, as it was found
        done.put(file.substring(file.lastIndexOf('/') + 1), rows.getInt(2));
      }
      return done;
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith(NOT_THERE)) {
        return null;
      }
      throw e;
    }
  }
}
