// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Ratings one after another, compressed: item, annotator and joined labels of each. */
final class PackedRatings {
  private static final int BUFFER = 64 * 1024;

  private PackedRatings() {}

  static OutputStream writing(OutputStream to) throws IOException {
    return new BufferedOutputStream(new GZIPOutputStream(to, BUFFER), BUFFER);
  }

  /** Hands over each rating in the order they came. */
  static void each(InputStream packed, Consumer<Rating> take) {
    try (var in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER))) {
      while (true) {
        in.mark(1);
        if (in.read() < 0) {
          return;
        }
        in.reset();
        take.accept(Rating.read(in));
      }
    } catch (EOFException e) {
      throw new IllegalStateException("The ratings end in the middle of one.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
