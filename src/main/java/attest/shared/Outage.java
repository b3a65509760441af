// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Faults that are the database's or the disk's and pass: away, starting, ending, without room. */
final class Outage {
  /** SQL states by their first two characters: connection, resources, operator's intervention. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  /**
   * What H2 says of a file that it cannot write, of a database that it closed for that, or opens.
   */
  private static final Set<Integer> OF_H2 = Set.of(90020, 90028, 90031, 90067, 90098, 90121);

  /** What the pool says when it had none to give, with neither state nor code. */
  private static final String NONE_FREE = "acquisition timeout";

  /**
   * What the pool says, with neither state nor code, of a connection that could not begin a
   * transaction: there is no other database that might be meant.
   */
  private static final String NOT_BEGUN = "Failed to enlist";

  /** What the operating system says of a full disk. */
  private static final String NO_ROOM = "No space left";

  private Outage() {}

  /**
   * What the database or the disk said, where that is a cause, or was suppressed by one, as a
   * failed commit's is; null for any other fault.
   */
  static @Nullable Throwable behind(Throwable fault) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    var waiting = new ArrayDeque<Throwable>();
    waiting.add(fault);
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (is(next)) {
        return next;
      }
      if (seen.add(next)) {
        waiting.addAll(Arrays.asList(next.getSuppressed()));
        if (next.getCause() != null) {
          waiting.add(next.getCause());
        }
      }
    }
    return null;
  }

  private static boolean is(Throwable fault) {
    if (fault instanceof SQLException sql) {
      return is(sql);
    }
    return fault instanceof MVStoreException
        || (fault instanceof IOException && says(fault, NO_ROOM));
  }

  private static boolean is(SQLException e) {
    String state = e.getSQLState();
    return OF_H2.contains(e.getErrorCode())
        || (state != null && state.length() == 5 && CLASSES.contains(state.substring(0, 2)))
        || says(e, NONE_FREE)
        || says(e, NOT_BEGUN);
  }

  private static boolean says(Throwable fault, String words) {
    return String.valueOf(fault.getMessage()).contains(words);
  }
}
