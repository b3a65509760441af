// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.StoredBytes;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of files to be read. */
final class ImportBytes {
  private static final StoredBytes STORED =
      new StoredBytes("import_piece", "file_id", "ordinal", "bytes");

  /** In pieces. */
  private static final int BEGINNING = 16;

  private static final int AT_ONCE = 4;

  private ImportBytes() {}

  /** Keeps a file's bytes, within the caller's transaction. */
  static void keep(long file, InputStream bytes) {
    STORED.keep(file, bytes);
  }

  /** A temporary file of these bytes; the caller has no transaction and deletes the file. */
  static Path copy(long file) throws IOException {
    Path copy = Files.createTempFile("attest-import-", "");
    try (var out = Files.newOutputStream(copy)) {
      byte[] bytes = read(file, 0, AT_ONCE);
      for (int next = AT_ONCE; bytes.length > 0; next += AT_ONCE) {
        out.write(bytes);
        bytes = read(file, next, AT_ONCE);
      }
    }
    return copy;
  }

  /** The first bytes, as many as hold a table's header. */
  static InputStream beginning(long file) {
    return new ByteArrayInputStream(read(file, 0, BEGINNING));
  }

  private static byte[] read(long file, int first, int many) {
    return QuarkusTransaction.requiringNew().call(() -> STORED.read(file, first, many));
  }

  static void forget(long file) {
    STORED.forget(file);
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
