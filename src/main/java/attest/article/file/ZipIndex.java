// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Opens zips whose list of entries is sound and short. The list is counted record by record before
 * a library reads it whole: its own count may lie.
 */
final class ZipIndex {
  static final int MOST_ENTRIES = 10_000;

  private static final int LONGEST_INDEX = 10_000_000;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LARGE_END = 0x07064b50;
  private static final int LARGE_END_LENGTH = 20;
  private static final int RECORD = 0x02014b50;
  private static final int RECORD_LENGTH = 46;

  private ZipIndex() {}

  /**
   * @throws Unreadable where it is none, or has too many entries
   */
  static ZipFile open(Path file) throws IOException {
    check(file);
    try {
      return ZipFile.builder().setPath(file).get();
    } catch (IOException | IllegalArgumentException e) {
      // The file was there a moment ago: it is the list that it stumbles over.
      throw broken();
    }
  }

  private static void check(Path path) throws IOException {
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      long length = file.length();
      var tail = part(file, Math.max(0, length - END_LENGTH - LONGEST_COMMENT), length);
      int end = end(tail);
      boolean large = end >= LARGE_END_LENGTH && tail.getInt(end - LARGE_END_LENGTH) == LARGE_END;
      long size = Integer.toUnsignedLong(tail.getInt(end + 12));
      if (large || size > LONGEST_INDEX) {
        throw tooMany();
      }
      long at = length - tail.limit() + end;
      count(part(file, Math.max(0, at - size), at));
    }
  }

  private static ByteBuffer part(RandomAccessFile file, long begin, long end) throws IOException {
    byte[] bytes = new byte[(int) (end - begin)];
    file.seek(begin);
    file.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int end(ByteBuffer tail) {
    for (int at = tail.limit() - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        return at;
      }
    }
    throw broken();
  }

  private static void count(ByteBuffer index) {
    int at = 0;
    for (int entries = 0; at + RECORD_LENGTH <= index.limit(); entries++) {
      if (index.getInt(at) != RECORD) {
        throw broken();
      }
      if (entries == MOST_ENTRIES) {
        throw tooMany();
      }
      at +=
          RECORD_LENGTH + length(index, at + 28) + length(index, at + 30) + length(index, at + 32);
    }
  }

  private static int length(ByteBuffer index, int at) {
    return Short.toUnsignedInt(index.getShort(at));
  }

  private static Unreadable broken() {
    return new Unreadable(
        Reason.BROKEN, "This archive is damaged: its list of entries is unsound.");
  }

  private static Unreadable tooMany() {
    return new Unreadable(
        Reason.TOO_LONG,
        "This archive has more than %,d entries. Split it and import the parts."
            .formatted(MOST_ENTRIES));
  }
}
