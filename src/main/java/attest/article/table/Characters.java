// SPDX-License-Identifier: Apache-2.0
package attest.article.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import attest.article.reading.Decoding;
import attest.article.reading.Unreadable;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;

/**
 * The characters of a table, in the encoding that its beginning seems to be in. Bytes that are no
 * text in it come as {@link #DAMAGE}, so that only the row in which they stand is lost. Counts
 * lines.
 */
final class Characters implements Closeable {
  /** Half of a surrogate pair: no decoder makes it of a sound text. */
  static final char DAMAGE = '\uDFFF';

  static final int END = -1;
  private static final int SAMPLE = 256 * 1024;

  private final Reader reader;
  private final char[] buffer = new char[16 * 1024];
  private int filled;
  private int at;
  private boolean afterReturn;
  private long line = 1;

  private Characters(Reader reader) {
    this.reader = reader;
  }

  static Characters of(InputStream bytes) throws IOException {
    var buffered = new BufferedInputStream(bytes, SAMPLE + 1);
    buffered.mark(SAMPLE + 1);
    byte[] sample = buffered.readNBytes(SAMPLE);
    buffered.reset();
    var encoding = encoding(sample);
    var decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(DAMAGE));
    var characters = new Characters(new InputStreamReader(buffered, decoder));
    if (characters.peek() == '\uFEFF') {
      characters.next();
    }
    return characters;
  }

  /** UTF-8 where it cannot be told: then the rows that are not say so. */
  private static Charset encoding(byte[] sample) {
    if (sample.length > 1 && (sample[0] & 0xFF) == 0xFF && (sample[1] & 0xFF) == 0xFE) {
      return UTF_16LE;
    }
    if (sample.length > 1 && (sample[0] & 0xFF) == 0xFE && (sample[1] & 0xFF) == 0xFF) {
      return UTF_16BE;
    }
    byte[] lines = whole(sample);
    try {
      return isMixed(lines) ? UTF_8 : Decoding.of(lines, SAMPLE).encoding();
    } catch (Unreadable e) {
      return UTF_8;
    }
  }

  /** Some of it is UTF-8 beyond doubt, and some is not. */
  private static boolean isMixed(byte[] lines) {
    String text = new String(lines, UTF_8);
    return text.indexOf('\uFFFD') >= 0 && text.chars().anyMatch(c -> c > 0x7F && c != '\uFFFD');
  }

  /** Up to its last line end, so that no character is cut in two. */
  private static byte[] whole(byte[] sample) {
    if (sample.length < SAMPLE) {
      return sample;
    }
    int end = sample.length;
    while (end > 0 && sample[end - 1] != '\n') {
      end--;
    }
    return end == 0 ? sample : Arrays.copyOf(sample, end);
  }

  /** The line, from 1, of the character that comes next. */
  long line() {
    return line;
  }

  /** The character that comes next, {@link #END} at the end; it stays. */
  int peek() throws IOException {
    if (at == filled) {
      filled = Math.max(0, reader.read(buffer));
      at = 0;
    }
    return at == filled ? END : buffer[at];
  }

  /** What comes next, up to so many characters; it stays. Asked before any was taken. */
  String ahead(int most) throws IOException {
    peek();
    return new String(buffer, at, Math.min(most, filled - at));
  }

  /** Takes the next character. */
  int next() throws IOException {
    int c = peek();
    if (c == END) {
      return END;
    }
    at++;
    if (c == '\r' || (c == '\n' && !afterReturn)) {
      line++;
    }
    afterReturn = c == '\r';
    return c;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
