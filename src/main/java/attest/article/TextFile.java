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
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was sent: its name, and its text or why it has none.
 *
 * @param name as sent; only ever shown, never opened
 * @param reason the refusal in words, more exact than {@link Refusal#words}
 */
record TextFile(
    String name, @Nullable String text, @Nullable Refusal refusal, @Nullable String reason) {
  static final int MOST_BYTES = 20_000_000;

  static TextFile of(FileUpload upload) {
    return of(upload.fileName(), upload.uploadedFile());
  }

  static TextFile of(String name, Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        return refused(name, Refusal.TOO_LARGE);
      }
      if (!name.toLowerCase(Locale.ROOT).endsWith(".txt")) {
        return refused(name, Refusal.TYPE);
      }
      return new TextFile(
          name, Decoding.of(Files.readAllBytes(file), MOST_BYTES).text(), null, null);
    } catch (Unreadable e) {
      return new TextFile(name, null, Refusal.of(e.reason()), e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text pasted into a form, with the line ends that were pasted. */
  static TextFile pasted(String text) {
    return inJson(text.replace("\r\n", "\n"));
  }

  /** Text that came as text. */
  static TextFile inJson(String text) {
    try {
      return text.length() > MOST_BYTES
          ? refused("", Refusal.TOO_LARGE)
          : new TextFile("", Decoding.checked(text), null, null);
    } catch (Unreadable e) {
      return new TextFile("", null, Refusal.of(e.reason()), e.getMessage());
    }
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

  private static TextFile refused(String name, Refusal refusal) {
    return new TextFile(name, null, refusal, refusal.words());
  }
}
