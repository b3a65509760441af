// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.hibernate.orm.panache.Panache;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Rows of many numbers of which most lie close together, such as what was said of articles that
 * came one after the other. Stretches of an index are passed through: to look each number up walks
 * from its root, and takes several times as long. Numbers that lie scattered are looked up.
 *
 * @param sql of our making, the numbers selected first, up to their column again: {@code select id,
 *     … from … where id}
 */
public record NearRows(String sql) {
  /** Rows that nobody asked for are rather read than left out by another stretch. */
  private static final long GAP = 16;

  /** A stretch that holds fewer on average is not worth its question. */
  private static final int WORTH = 8;

  /** Takes a row. */
  public interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /** From one number to another. */
  record Stretch(long first, long last) {}

  /** Hands over the rows of these numbers, in no order, within the caller's transaction. */
  public void each(LongStream numbers, Taker take) {
    long[] sorted = numbers.sorted().distinct().toArray();
    var stretches = stretches(sorted);
    Panache.getSession()
        .doWork(
            connection -> {
              if (stretches.size() <= 1 + sorted.length / WORTH) {
                pass(connection, stretches, row -> takeOne(row, sorted, take));
              } else {
                lookUp(connection, sorted, take);
              }
            });
  }

  static List<Stretch> stretches(long[] sorted) {
    var found = new ArrayList<Stretch>();
    for (int from = 0, i = 0; i < sorted.length; i++) {
      if (i == sorted.length - 1 || sorted[i + 1] - sorted[i] > GAP) {
        found.add(new Stretch(sorted[from], sorted[i]));
        from = i + 1;
      }
    }
    return found;
  }

  private void pass(Connection connection, List<Stretch> stretches, Taker take)
      throws SQLException {
    try (var asked = connection.prepareStatement(sql + " between ? and ?")) {
      for (var stretch : stretches) {
        asked.setLong(1, stretch.first);
        asked.setLong(2, stretch.last);
        take(asked.executeQuery(), take);
      }
    }
  }

  /** Some that lie between were not asked for. */
  private static void takeOne(ResultSet row, long[] sorted, Taker take) throws SQLException {
    if (Arrays.binarySearch(sorted, row.getLong(1)) >= 0) {
      take.take(row);
    }
  }

  private void lookUp(Connection connection, long[] numbers, Taker take) throws SQLException {
    var boxed = Arrays.stream(numbers).boxed().toArray();
    try (var asked = connection.prepareStatement(sql + " = any(?)")) {
      asked.setArray(1, connection.createArrayOf("bigint", boxed));
      take(asked.executeQuery(), take);
    }
  }

  private static void take(ResultSet found, Taker take) throws SQLException {
    try (found) {
      while (found.next()) {
        take.take(found);
      }
    }
  }
}
