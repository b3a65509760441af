// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.file.DocumentReader;
import attest.article.file.Extract;
import attest.article.reading.Decoding;
import attest.article.reading.Unreadable;
import attest.shared.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A file or a text as it was sent: read, or refused with a reason. One that makes the reader fail
 * is refused too, so that it never takes the others with it.
 *
 * @param name as sent; only ever shown, never opened
 * @param reason the refusal in words, more exact than {@link Refusal#words}
 */
record Incoming(
    String name,
    @Nullable Manuscript manuscript,
    @Nullable Refusal refusal,
    @Nullable String reason) {
  static final int MOST_BYTES = 20_000_000;

  /** Of a table, whose rows are read one at a time. */
  static final int MOST_TABLE_BYTES = 250_000_000;

  private static final Logger LOG = Logger.getLogger(Incoming.class);

  /**
   * What a file holds: one article to be, or many (an archive, a table), or a refusal. Each is read
   * as the stream is drawn, so that a file of thousands takes the memory of one; so take them by
   * {@code forEachOrdered}, never by an iterator over a flat-mapped stream, which gathers them. The
   * stream is to be closed: it may hold the file open.
   */
  static Stream<Incoming> in(Sent file) {
    var kind = FileKind.of(file);
    if (kind == null) {
      return Stream.of(refused(file.name(), Refusal.TYPE));
    }
    return file.size() > kind.mostBytes
        ? Stream.of(refused(file.name(), Refusal.TOO_LARGE))
        : kind.read(file);
  }

  /** A file that holds one article. */
  static Stream<Incoming> document(Sent file, DocumentReader reader) {
    return Stream.of(one(file, reader));
  }

  private static Incoming one(Sent file, DocumentReader reader) {
    try {
      var extract = reader.read(file.content());
      Decoding.checked(extract.text());
      return read(file.name(), extract, file.said(), file.usual());
    } catch (Unreadable e) {
      return refused(file.name(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text pasted into a form, with the line ends that were pasted. */
  static Incoming pasted(String text, Said said, String usual) {
    return text(text.replace("\r\n", "\n"), said, usual);
  }

  static Incoming text(String text, Said said, String usual) {
    return text("", text, said, usual);
  }

  static Incoming text(String name, String text, Said said, String usual) {
    try {
      return text.length() > MOST_BYTES
          ? refused(name, Refusal.TOO_LARGE)
          : read(name, Extract.of(Decoding.checked(text)), said, usual);
    } catch (Unreadable e) {
      return refused(name, e);
    }
  }

  private static Incoming read(String name, Extract extract, Said said, String usual) {
    try {
      return new Incoming(name, Manuscript.read(extract, name, said, usual), null, null);
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      LOG.errorf(e, "A text of %d characters could not be read", extract.text().length());
      return refused(name, Refusal.FAILED);
    }
  }

  /** The same under another name. */
  Incoming named(String other) {
    var renamed =
        manuscript == null
            ? null
            : new Manuscript(manuscript.text(), other, manuscript.facts(), manuscript.reading());
    return new Incoming(other, renamed, refusal, reason);
  }

  static Incoming refused(String name, Unreadable why) {
    return refused(name, Refusal.of(why.reason()), String.valueOf(why.getMessage()));
  }

  static Incoming refused(String name, Refusal refusal) {
    return refused(name, refusal, refusal.words());
  }

  static Incoming refused(String name, Refusal refusal, String reason) {
    return new Incoming(name, null, refusal, reason);
  }

  /** SHA-256 of a file's bytes. */
  static String hash(Path file) {
    try (var in = Files.newInputStream(file)) {
      var digest = Sha256.digest();
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return Sha256.of(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
