// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One step of sealing, in the caller's transaction. Rows are taken by id, not by time: a clock that
 * is set back changes no order. A row that was added earlier and committed later comes after those
 * that were sealed meanwhile.
 *
 * @param most rows of one step
 */
record Sealing(int most) {
  private static final String HEAD =
      "select place, seal from audit_head where id = 1 for update skip locked";
  private static final String WAITING =
      "select " + Link.COLUMNS + " from audit_entry where place is null order by id limit ";

  /**
   * @return how many rows were sealed; none where another node is at it
   */
  int step(Connection database) throws SQLException {
    try (var asked = database.createStatement();
        ResultSet head = asked.executeQuery(HEAD)) {
      return head.next() ? seal(database, head.getLong(1), head.getString(2)) : 0;
    }
  }

  private int seal(Connection database, long place, String seal) throws SQLException {
    var links = waiting(database, place);
    if (links.isEmpty()) {
      return 0;
    }
    String last = seal;
    try (PreparedStatement give =
        database.prepareStatement(
            "update audit_entry set place = ?, seal = ? where id = ? and place is null")) {
      for (Link link : links) {
        last = link.seal(last);
        give.setLong(1, link.place());
        give.setString(2, last);
        give.setLong(3, link.id());
        give.addBatch();
      }
      give.executeBatch();
    }
    advance(database, place + links.size(), last);
    return links.size();
  }

  private List<Link> waiting(Connection database, long place) throws SQLException {
    var links = new ArrayList<Link>();
    try (var asked = database.createStatement();
        ResultSet rows = asked.executeQuery(WAITING + most)) {
      while (rows.next()) {
        links.add(Link.of(rows, place + links.size() + 1));
      }
    }
    return links;
  }

  private static void advance(Connection database, long place, String seal) throws SQLException {
    try (PreparedStatement head =
        database.prepareStatement("update audit_head set place = ?, seal = ? where id = 1")) {
      head.setLong(1, place);
      head.setString(2, seal);
      head.executeUpdate();
    }
  }
}
