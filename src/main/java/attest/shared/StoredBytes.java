// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.quarkus.hibernate.orm.panache.Panache;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Enumeration;

/**
 * Bytes in a table of the database, in pieces, so that every node finds them and none holds them
 * whole in memory. Everything happens within the caller's transaction.
 *
 * @param table of our making, as the columns are
 * @param owner the column that says whose the bytes are
 * @param place the column with a piece's number, from 0
 * @param content the column with its bytes
 */
public record StoredBytes(String table, String owner, String place, String content) {
  /** H2 takes no more than a megabyte in one cell. */
  public static final int PIECE = 256 * 1024;

  private static final int PIECES_AT_ONCE = 4;

  /**
   * Keeps bytes to their end.
   *
   * @return how many there are
   */
  public long keep(long of, InputStream bytes) {
    long size = 0;
    try {
      byte[] piece = bytes.readNBytes(PIECE);
      for (int number = 0; piece.length > 0; number++) {
        add(of, number, piece);
        size += piece.length;
        piece = bytes.readNBytes(PIECE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return size;
  }

  /**
   * Adds bytes from a piece's number on.
   *
   * @return how many pieces they take
   */
  public int add(long of, int first, byte[] bytes) {
    String sql =
        "insert into %s (%s, %s, %s) values (?, ?, ?)".formatted(table, owner, place, content);
    Panache.getSession()
        .doWork(
            connection -> {
              try (var insert = connection.prepareStatement(sql)) {
                insert(insert, of, first, bytes);
              }
            });
    return (bytes.length + PIECE - 1) / PIECE;
  }

  private static void insert(PreparedStatement insert, long of, int first, byte[] bytes)
      throws SQLException {
    int number = first;
    for (int from = 0; from < bytes.length; from += PIECE) {
      insert.setLong(1, of);
      insert.setInt(2, number++);
      insert.setBytes(3, Arrays.copyOfRange(bytes, from, Math.min(from + PIECE, bytes.length)));
      insert.executeUpdate();
    }
  }

  /** The number of the piece after the last. */
  public int next(long of) {
    String sql =
        "select coalesce(max(%s) + 1, 0) from %s where %s = ?1".formatted(place, table, owner);
    return ((Number)
            Panache.getEntityManager().createNativeQuery(sql).setParameter(1, of).getSingleResult())
        .intValue();
  }

  /** Some pieces as one, empty where there are none. */
  public byte[] read(long of, int first, int many) {
    String sql =
        "select %2$s from %1$s where %3$s = ?1 and %4$s >= ?2 and %4$s < ?3 order by %4$s"
            .formatted(table, content, owner, place);
    var bytes = new ByteArrayOutputStream();
    Panache.getEntityManager()
        .createNativeQuery(sql, byte[].class)
        .setParameter(1, of)
        .setParameter(2, first)
        .setParameter(3, first + many)
        .getResultStream()
        .forEach(piece -> bytes.writeBytes((byte[]) piece));
    return bytes.toByteArray();
  }

  /** The bytes from the beginning, read as they are taken. */
  public InputStream open(long of) {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int number;
          private byte[] next = read(of, 0, PIECES_AT_ONCE);

          @Override
          public boolean hasMoreElements() {
            return next.length > 0;
          }

          @Override
          public InputStream nextElement() {
            var stream = new ByteArrayInputStream(next);
            number += PIECES_AT_ONCE;
            next = read(of, number, PIECES_AT_ONCE);
            return stream;
          }
        });
  }

  public void forget(long of) {
    Panache.getEntityManager()
        .createNativeQuery("delete from %s where %s = ?1".formatted(table, owner))
        .setParameter(1, of)
        .executeUpdate();
  }
}
