// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import attest.article.reading.Unreadable.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text, strictly: a file is read as it was meant or refused with a reason. The text keeps
 * its line ends, spaces, invisible marks and composition; only a byte order mark is taken off.
 *
 * @param text what the bytes say
 * @param encoding the encoding they were read in
 */
public record Decoding(String text, Charset encoding) {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final String SAVE_AS_UTF_8 = " Save it as UTF-8 and import it again.";

  /**
   * @param limit the most bytes to take
   * @throws Unreadable when the bytes are empty, too many, not text, or in an encoding other than
   *     UTF-8, UTF-16 and Windows-1252
   */
  public static Decoding of(byte[] bytes, int limit) {
    if (bytes.length > limit) {
      throw new Unreadable(
          Reason.TOO_LARGE,
          "This file is too large: %,d bytes, and the limit is %,d."
              .formatted(bytes.length, limit));
    }
    Decoding decoding = marked(bytes).orElseGet(() -> unmarked(bytes));
    checked(decoding.text);
    return decoding;
  }

  /**
   * The same text, for text that came as text (pasted, or out of a document).
   *
   * @throws Unreadable when it is blank or holds characters that no text has
   */
  public static String checked(String text) {
    if (text.codePoints().allMatch(Blank::is)) {
      throw new Unreadable(Reason.EMPTY, "There is no text in it.");
    }
    int odd = Controls.first(text);
    if (odd >= 0) {
      throw new Unreadable(
          Reason.BINARY,
          "This is not plain text: it holds the control character %s in line %d."
              .formatted(Controls.name(text, odd), Controls.line(text, odd)));
    }
    return text;
  }

  /**
   * The text of bytes that say their own encoding, as pages do; a byte order mark is believed
   * before it, and what the bytes look like where they are not what it says.
   *
   * @param declared null where they do not say
   * @throws Unreadable when they are in no encoding that can be told
   */
  public static String declared(byte[] bytes, @Nullable Charset declared) {
    return marked(bytes)
        .map(Decoding::text)
        .or(() -> Optional.ofNullable(declared).flatMap(said -> strict(bytes, 0, said)))
        .orElseGet(() -> unmarked(bytes).text);
  }

  private static Optional<Decoding> marked(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(meant(bytes, 3, UTF_8));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(meant(bytes, 2, UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(meant(bytes, 2, UTF_16BE));
    }
    return Optional.empty();
  }

  private static Decoding meant(byte[] bytes, int from, Charset encoding) {
    return strict(bytes, from, encoding)
        .map(text -> new Decoding(text, encoding))
        .orElseThrow(() -> damaged(encoding.name()));
  }

  private static Decoding unmarked(byte[] bytes) {
    Optional<String> utf8 = strict(bytes, 0, UTF_8);
    if (utf8.isPresent() && Controls.first(utf8.get()) < 0) {
      return new Decoding(utf8.get(), UTF_8);
    }
    for (Charset wide : new Charset[] {UTF_16LE, UTF_16BE}) {
      Optional<String> text = strict(bytes, 0, wide).filter(Plausible::asUtf16);
      if (text.isPresent()) {
        return new Decoding(text.get(), wide);
      }
    }
    return utf8.map(text -> new Decoding(text, UTF_8)).orElseGet(() -> western(bytes));
  }

  private static Decoding western(byte[] bytes) {
    if (Plausible.damagedUtf8(bytes)) {
      throw damaged("UTF-8");
    }
    String text = strict(bytes, 0, WINDOWS_1252).orElseThrow(Decoding::unknown);
    if (Controls.first(text) < 0 && !Plausible.asWestern(text)) {
      throw unknown();
    }
    return new Decoding(text, WINDOWS_1252);
  }

  private static Optional<String> strict(byte[] bytes, int from, Charset encoding) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return Optional.of(
          encoding
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(rest)
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Unreadable damaged(String encoding) {
    return new Unreadable(
        Reason.WRONG_ENCODING,
        "This file says or looks to be %s, but parts of it are damaged.".formatted(encoding)
            + SAVE_AS_UTF_8);
  }

  private static Unreadable unknown() {
    return new Unreadable(
        Reason.WRONG_ENCODING,
        "This file is in an encoding that cannot be told for certain." + SAVE_AS_UTF_8);
  }
}
