// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Faults that are the database's and pass: it is away, starts, ends, or has no room. */
final class Outage {
  /** SQL states by their first two characters: connection, resources, operator's intervention. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  /** What H2 says of a file that it cannot write, and of a database that it closed for that. */
  private static final Set<Integer> OF_H2 = Set.of(90028, 90031, 90067, 90098, 90121);

  /** What the pool says when it had none to give, with neither state nor code. */
  private static final String NONE_FREE = "acquisition timeout";

  private Outage() {}

  /** What the database said, where that is the cause; null for any other fault. */
  static @Nullable SQLException behind(@Nullable Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && is(sql)) {
        return sql;
      }
    }
    return null;
  }

  private static boolean is(SQLException e) {
    String state = e.getSQLState();
    return OF_H2.contains(e.getErrorCode())
        || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)))
        || String.valueOf(e.getMessage()).contains(NONE_FREE);
  }
}
