// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import attest.article.reading.Unreadable;
import attest.article.reading.Unreadable.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What comes out of a packed file, as long as it swells no more than texts do. */
final class Bounded extends FilterInputStream {
  /** Texts shrink to a third, pages to a twentieth; a bomb to a thousandth. */
  private static final int MOST_SWELLING = 150;

  private static final int FREE = 1_000_000;

  private final long packed;
  private final long most;
  private long read;

  private Bounded(InputStream in, long packed, long most) {
    super(in);
    this.packed = packed;
    this.most = most;
  }

  /**
   * What an entry of a zip holds.
   *
   * @param most bytes that may come out
   * @throws Unreadable where by its own account it swells beyond measure
   */
  static Bounded of(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
    check(entry.getSize(), entry.getCompressedSize());
    return new Bounded(zip.getInputStream(entry), entry.getCompressedSize(), most);
  }

  private static void check(long bytes, long packed) {
    if (bytes > FREE && bytes / MOST_SWELLING > packed) {
      throw new Unreadable(
          Reason.BOMB, "It would swell to many times its size when unpacked, so it was not read.");
    }
  }

  long count() {
    return read;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    return one < 0 ? one : counted(1) > 0 ? one : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    return counted(super.read(bytes, from, length));
  }

  private int counted(int more) {
    read += Math.max(0, more);
    check(read, packed);
    if (read > most) {
      throw new Unreadable(
          Reason.TOO_LARGE, "Unpacked it is larger than %,d bytes.".formatted(most));
    }
    return more;
  }
}
