// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Secret;
import attest.article.reading.Decoding;
import attest.article.reading.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.multipart.FileUpload;
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
  private static final Logger LOG = Logger.getLogger(Incoming.class);

  /**
   * @param usual the project's language, taken where neither the sender nor the text tells one
   */
  static Incoming file(FileUpload upload, Said said, String usual) {
    return file(upload.fileName(), upload.uploadedFile(), said, usual);
  }

  static Incoming file(String name, Path file, Said said, String usual) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return refused(name, Refusal.TOO_LARGE, Refusal.TOO_LARGE.words());
      }
      if (!name.toLowerCase(Locale.ROOT).endsWith(".txt")) {
        return refused(name, Refusal.TYPE, Refusal.TYPE.words());
      }
      return read(name, Decoding.of(Files.readAllBytes(file), MOST_BYTES).text(), said, usual);
    } catch (Unreadable e) {
      return refused(name, Refusal.of(e.reason()), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text pasted into a form, with the line ends that were pasted. */
  static Incoming pasted(String text, Said said, String usual) {
    return text(text.replace("\r\n", "\n"), said, usual);
  }

  static Incoming text(String text, Said said, String usual) {
    try {
      return text.length() > MOST_BYTES
          ? refused("", Refusal.TOO_LARGE, Refusal.TOO_LARGE.words())
          : read("", Decoding.checked(text), said, usual);
    } catch (Unreadable e) {
      return refused("", Refusal.of(e.reason()), String.valueOf(e.getMessage()));
    }
  }

  private static Incoming read(String name, String text, Said said, String usual) {
    try {
      return new Incoming(name, Manuscript.read(text, name, said, usual), null, null);
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      LOG.errorf(e, "A text of %d characters could not be read", text.length());
      return refused(name, Refusal.FAILED, Refusal.FAILED.words());
    }
  }

  private static Incoming refused(String name, Refusal refusal, String reason) {
    return new Incoming(name, null, refusal, reason);
  }

  /** SHA-256 of a file's bytes; a file too large to be taken is told by its size. */
  static String hash(Path file) {
    try {
      long size = Files.size(file);
      return size > MOST_BYTES ? "size " + size : Secret.sha256(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
