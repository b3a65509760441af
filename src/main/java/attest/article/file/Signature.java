// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import attest.article.reading.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file's first bytes tell about it. */
public enum Signature {
  HTML,
  PDF,
  WORD,
  ARCHIVE,
  /** A document that its maker locked by a password. */
  LOCKED,
  /** A form that is known and not read: older Word documents, spreadsheets, books. */
  OTHER,
  /** Nothing: text of some kind, or a form that is unknown. */
  NONE;

  private static final int START = 1024;

  public static Signature of(Path file) {
    try (var in = Files.newInputStream(file)) {
      return of(in.readNBytes(START), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Signature of(byte[] bytes, Path file) throws IOException {
    String start = new String(bytes, ISO_8859_1);
    if (start.contains("%PDF-")) {
      return PDF;
    }
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
      return archive(file);
    }
    if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return isLocked(file) ? LOCKED : OTHER;
    }
    return isPage(start) || isPage(wide(bytes)) ? HTML : NONE;
  }

  /** Locked documents of today are put into the container that Word's older files were. */
  private static boolean isLocked(Path file) throws IOException {
    byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      int met = 0;
      for (int next = in.read(); next >= 0 && met < name.length; next = in.read()) {
        met = next == (name[met] & 0xFF) ? met + 1 : next == name[0] ? 1 : 0;
      }
      return met == name.length;
    }
  }

  private static String wide(byte[] bytes) {
    boolean big = bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
    return new String(bytes, big ? UTF_16BE : UTF_16LE);
  }

  private static boolean isPage(String start) {
    String opening =
        start
            .replaceFirst("^(?:\u00EF\u00BB\u00BF|\uFEFF)", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return opening.startsWith("<!doctype html")
        || opening.startsWith("<html")
        || (opening.startsWith("<?xml") && opening.contains("<html"))
        || (opening.startsWith("<!--") && opening.contains("<html"));
  }

  /** A zip is told from what else is packed as one by the entries that it must have. */
  private static Signature archive(Path file) throws IOException {
    try (var zip = ZipIndex.open(file)) {
      if (zip.getEntry("word/document.xml") != null) {
        return WORD;
      }
      boolean other =
          zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
      return other ? OTHER : ARCHIVE;
    } catch (Unreadable e) {
      // What is wrong with it, the reader of archives says.
      return ARCHIVE;
    }
  }
}
