// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain from its beginning and names the first row that does not hold. Rows are read a
 * thousand at a time; what is sealed meanwhile is left for the next time.
 */
public final class Verification {
  private static final int STRETCH = 1000;
  private static final String ROWS =
      "select "
          + Link.COLUMNS
          + " from audit_entry where place > ? and place <= ? order by place limit "
          + STRETCH;

  /** What is wrong with a row. */
  public enum Fault {
    /** It does not say what was sealed. */
    CHANGED,
    /** It is no longer there. */
    MISSING
  }

  /**
   * The first row that does not hold.
   *
   * @param place its place in the chain, from 1
   * @param id its id; null where it is missing
   */
  public record Broken(long place, @Nullable Long id, Fault fault) {}

  /**
   * What was found.
   *
   * @param rows as many as were ever sealed
   * @param seal the last one, over all of them: noted elsewhere, it proves later that nobody wrote
   *     the whole chain anew
   * @param waiting rows that are not sealed yet
   */
  public record Verdict(long rows, String seal, long waiting, @Nullable Broken broken) {
    public boolean isWhole() {
      return broken == null;
    }
  }

  private final Connection database;
  private final long rows;
  private final String last;
  private long place;
  private String seal = "";

  private Verification(Connection database, long rows, String last) {
    this.database = database;
    this.rows = rows;
    this.last = last;
  }

  public static Verdict of(Connection database) throws SQLException {
    try (var asked = database.createStatement();
        ResultSet head =
            asked.executeQuery(
                "select place, seal, (select count(*) from audit_entry where place is null)"
                    + " from audit_head where id = 1")) {
      if (!head.next()) {
        return new Verdict(0, "", 0, new Broken(0, null, Fault.MISSING));
      }
      var walk = new Verification(database, head.getLong(1), head.getString(2));
      return new Verdict(walk.rows, walk.last, head.getLong(3), walk.broken());
    }
  }

  private @Nullable Broken broken() throws SQLException {
    long before = -1;
    Broken found = null;
    while (found == null && before < place) {
      before = place;
      found = stretch();
    }
    if (found == null && place < rows) {
      return new Broken(place + 1, null, Fault.MISSING);
    }
    return found == null && !seal.equals(last) ? new Broken(rows, null, Fault.CHANGED) : found;
  }

  private @Nullable Broken stretch() throws SQLException {
    try (PreparedStatement asked = database.prepareStatement(ROWS)) {
      asked.setLong(1, place);
      asked.setLong(2, rows);
      try (ResultSet row = asked.executeQuery()) {
        Broken found = null;
        while (found == null && row.next()) {
          found = next(row);
        }
        return found;
      }
    }
  }

  private @Nullable Broken next(ResultSet row) throws SQLException {
    long found = row.getLong("place");
    if (found != place + 1) {
      return new Broken(place + 1, null, Fault.MISSING);
    }
    var link = Link.of(row, found);
    if (!link.seal(seal).equals(row.getString("seal"))) {
      return new Broken(found, link.id(), Fault.CHANGED);
    }
    place = found;
    seal = link.seal(seal);
    return null;
  }
}
