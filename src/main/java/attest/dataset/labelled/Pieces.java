// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A file in pieces, each with the line that it begins on: its lines, or the elements of the one
 * JSON array that it is. A piece is held in memory up to a length; the rest of a longer one is
 * passed over.
 */
final class Pieces {
  /** Room for the longest article that an import takes, escaped. */
  static final int LONGEST = 32_000_000;

  private static final int END = -1;

  /** Takes a piece. */
  interface Each {
    void take(int line, byte[] piece);
  }

  private final InputStream in;
  private final Taker taker;
  private final Each each;
  private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
  private int line = 1;
  private int begins = 1;
  private boolean tooLong;

  private Pieces(InputStream in, Taker taker, Each each) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.taker = taker;
    this.each = each;
  }

  /** Each line that is not blank. */
  static void lines(InputStream in, Taker taker, Each each) {
    try {
      new Pieces(in, taker, each).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Each element of the array. */
  static void elements(InputStream in, Taker taker, Each each) {
    try {
      new Pieces(in, taker, each).elements();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int next() throws IOException {
    int b = in.read();
    if (b == '\n') {
      line++;
    }
    return b;
  }

  private int pastMark() throws IOException {
    in.mark(3);
    if (in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF) {
      return next();
    }
    in.reset();
    return next();
  }

  private void lines() throws IOException {
    for (int b = pastMark(); b != END; b = next()) {
      if (b == '\n') {
        hand();
        begins = line;
      } else {
        keep(b);
      }
    }
    hand();
  }

  private void elements() throws IOException {
    int b = pastMark();
    while (isBlank(b)) {
      b = next();
    }
    if (b != '[') {
      taker.refuse(line, "file", "The file is not a JSON array of tasks.");
      return;
    }
    do {
      b = element();
    } while (b == ',');
    if (b == END) {
      taker.refuse(line, "file", "The file ends before its JSON array does.");
    }
  }

  /** Answers what ended it: a comma, the array's end or the file's. */
  private int element() throws IOException {
    int depth = 0;
    boolean quoted = false;
    boolean escaped = false;
    begins = line;
    for (int b = next(); b != END; b = next()) {
      if (escaped) {
        escaped = false;
      } else if (quoted) {
        escaped = b == '\\';
        quoted = b != '"';
      } else if (depth == 0 && (b == ',' || b == ']')) {
        hand();
        return b;
      } else if (b == '"') {
        quoted = true;
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (b == '}' || b == ']') {
        depth--;
      }
      if (piece.size() > 0 || tooLong || !isBlank(b)) {
        keep(b);
      } else {
        begins = line;
      }
    }
    hand();
    return END;
  }

  private void keep(int b) {
    if (piece.size() < LONGEST) {
      piece.write(b);
    } else {
      tooLong = true;
    }
  }

  private void hand() {
    byte[] bytes = piece.toByteArray();
    if (tooLong) {
      taker.refuse(begins, "file", "This is longer than " + LONGEST / 1_000_000 + " MB.");
    } else if (!isBlank(bytes)) {
      each.take(begins, bytes);
    }
    piece.reset();
    tooLong = false;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (!isBlank(b)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(int b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }
}
