// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import attest.shared.ForItsOwner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * {@code backup}, {@code restore} and {@code move}: done, 0; refused, 1; not understood, 2.
 *
 * @param environment {@code ATTEST_DATA}, or {@code ATTEST_DATABASE_URL} and what belongs to it;
 *     for a move both
 */
public record DataCommand(UnaryOperator<@Nullable String> environment, PrintStream out) {
  private static final Set<String> COMMANDS = Set.of("backup", "restore", "move");
  private static final String INCOMING = "attest-incoming";

  /** How H2 says that another process has the file. */
  private static final int IN_USE = 90020;

  public static final String USAGE =
      """
      backup --to FILE         writes everything into a new file, whether or not the program runs
      restore --from FILE      puts it into an empty database; the program does not run
      move --to postgresql     from the folder ATTEST_DATA into the empty ATTEST_DATABASE_URL; the program does not run
      move --to embedded       back
      """;

  public static boolean knows(String word) {
    return COMMANDS.contains(word);
  }

  /**
   * @return the process's exit code
   */
  public int run(String command, List<String> arguments) {
    String option = command.equals("restore") ? "--from" : "--to";
    if (arguments.size() != 2 || !arguments.get(0).equals(option)) {
      out.println(USAGE);
      return 2;
    }
    try {
      return run(command, arguments.get(1));
    } catch (Refused e) {
      out.println(e.getMessage());
    } catch (IOException e) {
      out.println("A file could not be read or written: " + e);
    } catch (SQLException e) {
      out.println("The database refused: " + e.getMessage());
      if (e.getErrorCode() == IN_USE) {
        out.println("Stop the program first.");
      }
    }
    return 1;
  }

  private int run(String command, String argument) throws IOException, SQLException {
    switch (command) {
      case "backup" -> backup(Path.of(argument).toAbsolutePath());
      case "restore" -> {
        try (var file = BackupFile.open(given(argument))) {
          out.println("The backup is of " + file.madeAt() + ".");
          say(environment.apply("ATTEST_DATABASE_URL") == null ? embedded(file) : postgres(file));
        }
      }
      default -> {
        return move(argument);
      }
    }
    return 0;
  }

  private static Path given(String argument) {
    var file = Path.of(argument);
    if (!Files.isRegularFile(file)) {
      throw new Refused("There is no file " + file.toAbsolutePath() + ".");
    }
    return file;
  }

  private void backup(Path to) throws IOException, SQLException {
    if (Files.exists(to)) {
      throw new Refused(to + " is there already.");
    }
    var folder = to.getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new Refused(folder + " is no folder to write to.");
    }
    try {
      var written = new Backup(() -> false).write(Address.named(environment), to, Instant.now());
      out.println(
          "Wrote " + written.rows() + " rows of " + written.tables() + " tables to " + to + ".");
    } catch (SQLException e) {
      if (e.getErrorCode() != IN_USE) {
        throw e;
      }
      Request.ask(Address.folder(environment), to);
      out.println("The program that runs wrote " + to + ".");
    }
  }

  private int move(String where) throws IOException, SQLException {
    if (!Set.of("postgresql", "embedded").contains(where)) {
      out.println(USAGE);
      return 2;
    }
    boolean away = where.equals("postgresql");
    var from = away ? Address.existing(Address.folder(environment)) : Address.postgres(environment);
    try (var source = Snapshot.of(from)) {
      source.mustBeAlone();
      say(away ? postgres(source) : embedded(source));
    }
    out.println("What it came from is left as it was.");
    return 0;
  }

  private Target.Filled postgres(Source source) throws IOException, SQLException {
    return new Target(Address.postgres(environment)).fill(source);
  }

  /** Made beside its place, so that half a database is never taken for one. */
  private Target.Filled embedded(Source source) throws IOException, SQLException {
    var folder = Address.folder(environment);
    var file = Address.file(folder);
    if (Files.exists(file)) {
      throw new Refused("There is a database already: " + file);
    }
    ForItsOwner.makeFolder(folder);
    var coming = folder.resolve(INCOMING + Address.ENDING);
    Files.deleteIfExists(coming);
    try {
      var filled = new Target(Address.embedded(folder, INCOMING)).fill(source);
      Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE);
      return filled;
    } finally {
      Files.deleteIfExists(coming);
    }
  }

  private void say(Target.Filled filled) {
    out.println(
        filled.rows()
            + " rows of "
            + filled.tables()
            + " tables are there; counts and sums agree, references and the audit trail hold.");
    out.println("The last seal is " + filled.seal());
    var folder = Address.folder(environment);
    if (filled.sealed() > 0
        && environment.apply("ATTEST_SECRET_KEY") == null
        && !Files.exists(folder.resolve("secret.key"))) {
      out.println(
          "Second factors that do not open here: "
              + filled.sealed()
              + ". Their key is no part of a backup. Bring secret.key from where they were made to "
              + folder
              + " (or its ATTEST_SECRET_KEY) before the program starts; without it their owners come"
              + " in by recovery code, or an administrator turns the factor off.");
    }
  }
}
