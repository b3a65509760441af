// SPDX-License-Identifier: Apache-2.0
package attest.operations;

import attest.shared.Unstartable;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.net.BindException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The end of a start that failed: a line on standard error where whoever runs the program can do
 * something, and all that is known of the fault where it is unknown.
 */
final class FailedStart {
  /** How H2 says that another process has the file, and that nobody may write to it. */
  private static final int IN_USE = 90020;

  private static final int READ_ONLY = 90097;

  /** As the platform names one that it could not read. */
  private static final Pattern SETTING = Pattern.compile("config property (\\S+)");

  private FailedStart() {}

  /**
   * Ends the process.
   *
   * @param cause null where it was told to stop
   */
  static void end(int code, @Nullable Throwable cause) {
    if (cause != null) {
      tell(cause);
    }
    System.exit(code);
  }

  private static void tell(Throwable cause) {
    String line = line(cause);
    if (line != null) {
      System.err.println("Attest does not start. " + line);
    } else if (cause instanceof Error) {
      cause.printStackTrace(); // before there is a log
    } else {
      Logger.getLogger(Application.class).error("Attest does not start.", cause);
    }
  }

  /** What failed and what to do, in a line; null where that is not known. */
  static @Nullable String line(Throwable fault) {
    String line = null;
    for (Throwable cause = fault; cause != null && line == null; cause = cause.getCause()) {
      line = lineOf(cause);
    }
    return line;
  }

  private static @Nullable String lineOf(Throwable cause) {
    if (cause instanceof Unstartable refusal) {
      return refusal.getMessage();
    }
    if (cause instanceof ConfigurationException settings && !settings.getConfigKeys().isEmpty()) {
      return unreadable(settings.getConfigKeys());
    }
    if (cause instanceof ConfigValidationException settings) {
      return unreadable(settings);
    }
    if (cause instanceof BindException taken) {
      return "It cannot listen at its port or at that for health and figures: "
          + taken.getMessage()
          + ". Stop the program that does, or set QUARKUS_HTTP_PORT (8080 where it is not set) or"
          + " QUARKUS_MANAGEMENT_PORT (9000) to a port that is free.";
    }
    return cause instanceof SQLException refused ? ofDatabase(refused) : null;
  }

  private static @Nullable String unreadable(ConfigValidationException settings) {
    var keys =
        IntStream.range(0, settings.getProblemCount())
            .mapToObj(i -> SETTING.matcher(String.valueOf(settings.getProblem(i).getMessage())))
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    return keys.isEmpty() ? null : unreadable(keys);
  }

  private static String unreadable(Set<String> keys) {
    return keys.stream()
            .map(key -> key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(", "))
        + " cannot be read as it is set. Correct it, or leave it out: README.md says what it takes.";
  }

  private static @Nullable String ofDatabase(SQLException refused) {
    if (refused.getErrorCode() == IN_USE) {
      return "Another program has the database in ATTEST_DATA open: stop that one, or set"
          + " ATTEST_DATA to another folder.";
    }
    if (refused.getErrorCode() == READ_ONLY) {
      return "The database in ATTEST_DATA cannot be written to: let whoever runs the program write"
          + " all files there.";
    }
    return refused.getErrorCode() == 0 ? ofPostgres(refused) : null; // H2 has a code for each
  }

  private static @Nullable String ofPostgres(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    if (state.startsWith("28")) {
      return said(refused) + " Correct ATTEST_DATABASE_USERNAME and ATTEST_DATABASE_PASSWORD.";
    }
    if (state.startsWith("3D")) {
      return said(refused) + " Make the database, or name another in ATTEST_DATABASE_URL.";
    }
    if (state.startsWith("08")) {
      return said(refused) + " Start PostgreSQL, or correct ATTEST_DATABASE_URL.";
    }
    return null;
  }

  /** What the database said, as a sentence. */
  private static String said(SQLException refused) {
    String words = String.valueOf(refused.getMessage()).replaceAll("\\s+", " ").strip();
    return "The database does not let it in: " + words + (words.endsWith(".") ? "" : ".");
  }
}
