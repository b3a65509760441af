// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import attest.shared.ForItsOwner;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a database into a file, which appears whole or not at all and may be read by its owner
 * alone: it holds password hashes.
 *
 * @param stopped whether to give up
 */
record Backup(BooleanSupplier stopped) {
  /** What was written. */
  record Written(long tables, long rows, long bytes) {}

  /**
   * @throws Refused where it was given up
   */
  Written write(Address from, Path to, Instant now) throws IOException, SQLException {
    var part = to.resolveSibling(to.getFileName() + ".part");
    Files.deleteIfExists(part);
    try (var source = Snapshot.of(from)) {
      long rows = write(source, part, now);
      Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
      return new Written(source.tables().size(), rows, Files.size(to));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private long write(Source source, Path part, Instant now) throws IOException, SQLException {
    try (var file =
        FileChannel.open(
            part,
            Set.of(CREATE_NEW, WRITE),
            ForItsOwner.in(part.toAbsolutePath().resolveSibling(".")))) {
      var zip =
          new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
      var entries = new ArrayList<BackupFile.Entry>();
      for (Table table : source.tables()) {
        zip.putNextEntry(new ZipEntry(BackupFile.entry(table)));
        entries.add(new BackupFile.Entry(table, source.rows(table, line -> add(zip, line))));
        zip.closeEntry();
      }
      zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
      zip.write(
          BackupFile.JSON.writeValueAsBytes(
              new BackupFile.Manifest(
                  BackupFile.FORMAT, source.version(), now.toString(), entries)));
      zip.closeEntry();
      zip.finish();
      zip.flush();
      file.force(true);
      return entries.stream().mapToLong(e -> e.total().rows()).sum();
    }
  }

  private void add(OutputStream zip, byte[] line) throws IOException {
    if (stopped.getAsBoolean()) {
      throw new Refused("The backup was given up because the program ends.");
    }
    zip.write(line);
    zip.write('\n');
  }
}
