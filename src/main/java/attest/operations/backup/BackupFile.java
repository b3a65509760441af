// SPDX-License-Identifier: Apache-2.0
package attest.operations.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup: a zip with one entry a table, a line a row, and {@code manifest.json}, which comes last
 * and without which it is not whole.
 */
final class BackupFile implements Source {
  static final String MANIFEST = "manifest.json";
  static final int FORMAT = 1;
  static final JsonMapper JSON = new JsonMapper();

  /**
   * What it says of itself.
   *
   * @param madeAt when, as ISO 8601 has it
   */
  record Manifest(int format, String version, String madeAt, List<Entry> tables) {}

  /** A table with what its rows come to. */
  record Entry(Table table, Sum.Total total) {}

  private final ZipFile zip;
  private final Manifest manifest;

  private BackupFile(ZipFile zip, Manifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * @throws Refused where the file is no whole backup
   */
  static BackupFile open(Path file) throws IOException {
    try {
      var zip = new ZipFile(file.toFile());
      try {
        return new BackupFile(zip, manifest(zip));
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException | JsonProcessingException e) {
      throw new Refused(file + " is not a whole backup: " + e.getMessage());
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    var entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      throw new Refused(zip.getName() + " is not a backup: it has no " + MANIFEST + ".");
    }
    try (var in = zip.getInputStream(entry)) {
      var manifest = JSON.readValue(in, Manifest.class);
      if (manifest.format != FORMAT) {
        throw new Refused(zip.getName() + " was made by a newer version of the program.");
      }
      return manifest;
    }
  }

  static String entry(Table table) {
    return table.name() + ".jsonl";
  }

  List<Entry> entries() {
    return manifest.tables;
  }

  String madeAt() {
    return manifest.madeAt;
  }

  @Override
  public String version() {
    return manifest.version;
  }

  @Override
  public List<Table> tables() {
    return manifest.tables.stream().map(Entry::table).toList();
  }

  @Override
  public Sum.Total rows(Table table, Taker taker) throws IOException, SQLException {
    var sum = new Sum();
    ZipEntry entry = zip.getEntry(entry(table));
    if (entry == null) {
      throw new Refused(zip.getName() + " is not whole: it has no " + entry(table) + ".");
    }
    try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
      byte[] line = line(in);
      while (line.length > 0) {
        sum.add(line);
        taker.take(line);
        line = line(in);
      }
    } catch (ZipException e) {
      throw new Refused(entry(table) + " is damaged: " + e.getMessage());
    }
    if (!sum.total().equals(total(table))) {
      throw new Refused(entry(table) + " does not hold what was written.");
    }
    return sum.total();
  }

  private Sum.Total total(Table table) {
    return manifest.tables.stream()
        .filter(e -> e.table.equals(table))
        .findFirst()
        .orElseThrow()
        .total;
  }

  /** The next line; empty at the end. */
  private static byte[] line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = in.read();
    }
    return line.toByteArray();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
