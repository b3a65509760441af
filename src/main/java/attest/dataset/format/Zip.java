// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive whose entries are written one after another; all bear one time, so that bytes repeat.
 */
public final class Zip {
  /** The first that a zip can tell. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  public Zip(Out out) {
    this.zip = new ZipOutputStream(out.stream(), UTF_8);
  }

  /** A whole entry. */
  void entry(String name, String text) {
    open(name);
    write(text);
  }

  /** Begins an entry, ending the one before. */
  public void open(String name) {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    try {
      zip.putNextEntry(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds to the entry at hand. */
  void write(String text) {
    write(text.getBytes(UTF_8));
  }

  /** Adds to the entry at hand. */
  public void write(byte[] bytes) {
    try {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void end() {
    try {
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
