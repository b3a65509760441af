// SPDX-License-Identifier: Apache-2.0
package attest.dataset.release;

import io.quarkus.hibernate.orm.panache.Panache;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Bytes of a release's files in pieces, so that every node finds them and none holds them whole.
 */
final class ReleasePieces {
  /** H2 takes no more than a megabyte in one cell. */
  static final int MOST = 256 * 1024;

  private static final String INSERT =
      "insert into release_piece (file_id, ordinal, content) values (?, ?, ?)";

  private ReleasePieces() {}

  /**
   * Adds bytes from a place on, within the caller's transaction.
   *
   * @return how many pieces they took
   */
  static int add(long file, int ordinal, byte[] bytes) {
    int pieces = (bytes.length + MOST - 1) / MOST;
    Panache.getSession().doWork(connection -> insert(connection, file, ordinal, bytes));
    return pieces;
  }

  private static void insert(Connection connection, long file, int ordinal, byte[] bytes)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      int place = ordinal;
      for (int from = 0; from < bytes.length; from += MOST) {
        insert.setLong(1, file);
        insert.setInt(2, place++);
        insert.setBytes(
            3, java.util.Arrays.copyOfRange(bytes, from, Math.min(from + MOST, bytes.length)));
        insert.executeUpdate();
      }
    }
  }

  /** The piece after which the next is added. */
  static int next(long file) {
    return ((Number)
            Panache.getEntityManager()
                .createNativeQuery(
                    "select coalesce(max(ordinal) + 1, 0) from release_piece where file_id = ?1")
                .setParameter(1, file)
                .getSingleResult())
        .intValue();
  }

  /** These pieces as one, empty where there are none. */
  static byte[] read(long file, int first, int many) {
    var bytes = new ByteArrayOutputStream();
    Panache.getEntityManager()
        .createNativeQuery(
            "select content from release_piece where file_id = ?1 and ordinal >= ?2"
                + " and ordinal < ?3 order by ordinal",
            byte[].class)
        .setParameter(1, file)
        .setParameter(2, first)
        .setParameter(3, first + many)
        .getResultStream()
        .forEach(piece -> bytes.writeBytes((byte[]) piece));
    return bytes.toByteArray();
  }

  static void forget(long file) {
    Panache.getEntityManager()
        .createNativeQuery("delete from release_piece where file_id = ?1")
        .setParameter(1, file)
        .executeUpdate();
  }
}
