// SPDX-License-Identifier: Apache-2.0
package attest.article;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of files to be read, kept in the database in pieces, so that every node finds them and
 * none of them is held in memory whole.
 */
final class ImportBytes {
  /** H2 takes no more than a megabyte in one cell. */
  private static final int PIECE = 256 * 1024;

  /** In pieces. */
  private static final int BEGINNING = 16;

  private ImportBytes() {}

  /** Keeps a file's bytes, within the caller's transaction. */
  static void keep(long file, InputStream bytes) {
    Panache.getSession()
        .doWork(
            connection -> {
              var sql = "insert into import_piece (file_id, ordinal, bytes) values (?, ?, ?)";
              try (var insert = connection.prepareStatement(sql)) {
                int ordinal = 0;
                for (byte[] piece = next(bytes); piece.length > 0; piece = next(bytes)) {
                  insert.setLong(1, file);
                  insert.setInt(2, ordinal++);
                  insert.setBytes(3, piece);
                  insert.executeUpdate();
                }
              }
            });
  }

  private static byte[] next(InputStream bytes) {
    try {
      return bytes.readNBytes(PIECE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A temporary file of these bytes; the caller has no transaction and deletes the file. */
  static Path copy(long file) throws IOException {
    Path copy = Files.createTempFile("attest-import-", "");
    try (var out = Files.newOutputStream(copy)) {
      int ordinal = 0;
      for (byte[] piece = piece(file, 0); piece != null; piece = piece(file, ++ordinal)) {
        out.write(piece);
      }
    }
    return copy;
  }

  /** The first bytes, as many as hold a table's header. */
  static InputStream beginning(long file) {
    var bytes = new ByteArrayOutputStream();
    int ordinal = 0;
    for (byte[] piece = piece(file, 0);
        piece != null && ordinal < BEGINNING;
        piece = piece(file, ++ordinal)) {
      bytes.writeBytes(piece);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static byte @Nullable [] piece(long file, int ordinal) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (byte[])
                    Panache.getEntityManager()
                        .createNativeQuery(
                            "select bytes from import_piece where file_id = ?1 and ordinal = ?2",
                            byte[].class)
                        .setParameter(1, file)
                        .setParameter(2, ordinal)
                        .getResultStream()
                        .findFirst()
                        .orElse(null));
  }

  static void forget(long file) {
    Panache.getEntityManager()
        .createNativeQuery("delete from import_piece where file_id = ?1")
        .setParameter(1, file)
        .executeUpdate();
  }

  /** Those of every file of a batch. */
  static void forget(ImportBatch batch) {
    Panache.getEntityManager()
        .createNativeQuery(
            "delete from import_piece where file_id in"
                + " (select id from import_file where batch_id = ?1)")
        .setParameter(1, batch.id)
        .executeUpdate();
  }
}
