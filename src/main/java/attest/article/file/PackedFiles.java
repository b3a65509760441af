// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files in a zip, each unpacked alone and within bounds to a place of the program's own: names
 * are shown and never opened.
 */
public final class PackedFiles implements Closeable {
  /** Most bytes that one archive may give. */
  private static final long MOST_BYTES = 1_000_000_000;

  private final ZipFile zip;
  private final Map<String, Integer> names = new HashMap<>();
  private long left = MOST_BYTES;

  private PackedFiles(ZipFile zip) {
    this.zip = zip;
  }

  /**
   * @throws Unreadable where it is no sound zip, or has too many entries
   */
  public static PackedFiles open(Path file) throws IOException {
    return new PackedFiles(ZipIndex.open(file));
  }

  /** A file in the archive; the second of one name is told apart. */
  public record Packed(String name, ZipArchiveEntry entry) {}

  /** Without folders and what a system left for itself. */
  public List<Packed> all() {
    return Collections.list(zip.getEntriesInPhysicalOrder()).stream()
        .filter(entry -> !entry.isDirectory() && !isLeftover(entry.getName()))
        .map(entry -> new Packed(unique(shown(entry.getName())), entry))
        .toList();
  }

  private static boolean isLeftover(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/")
        || last.startsWith("._")
        || last.equals(".DS_Store")
        || last.equals("Thumbs.db");
  }

  /** Without what would lead elsewhere, if anybody took it for a path. */
  private static String shown(String name) {
    var shown = new StringBuilder();
    for (String part : name.replace('\\', '/').split("/")) {
      if (!part.isBlank() && !part.equals(".") && !part.equals("..") && !part.endsWith(":")) {
        shown.append(shown.isEmpty() ? "" : "/").append(part);
      }
    }
    return shown.isEmpty() ? "?" : shown.toString();
  }

  private String unique(String name) {
    int times = names.merge(name, 1, Integer::sum);
    int dot = name.lastIndexOf('.');
    int stem = dot > name.lastIndexOf('/') ? dot : name.length();
    return times == 1 ? name : name.substring(0, stem) + " (" + times + ")" + name.substring(stem);
  }

  /** Whether so much came out of it already that the rest is left. */
  public boolean isSpent() {
    return left <= 0;
  }

  /**
   * Unpacks one file to a new place, which is the caller's to delete.
   *
   * @param most bytes that it may have
   * @throws Unreadable for a link, a locked or damaged one, a bomb
   */
  public Path unpack(Packed file, long most) throws IOException {
    var entry = file.entry();
    if (entry.isUnixSymlink()) {
      throw new Unreadable(Reason.NOT_A_FILE, "It is a link to another file, not a file.");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw new Unreadable(Reason.PASSWORD, "It is locked by a password within the archive.");
    }
    Path place = Files.createTempFile("attest-unpacked", "");
    try {
      copy(entry, most, place);
      return place;
    } catch (ZipException e) {
      Files.delete(place);
      throw new Unreadable(Reason.BROKEN, "It is damaged within the archive.");
    } catch (IOException | Unreadable e) {
      Files.delete(place);
      throw e;
    }
  }

  private void copy(ZipArchiveEntry entry, long most, Path place) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      throw new ZipException("packed in a way that is not known");
    }
    try (var in = Bounded.of(zip, entry, most)) {
      try {
        Files.copy(in, place, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        left -= in.count();
      }
    } catch (EOFException | IllegalArgumentException e) {
      throw new ZipException("cut off");
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
