// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The program's style sheet, for a file that takes it along. */
final class StyleSheet {
  private StyleSheet() {}

  static String text() {
    return Read.TEXT;
  }

  private static final class Read {
    static final String TEXT = read();

    private static String read() {
      var loader = Thread.currentThread().getContextClassLoader();
      try (var in = loader.getResourceAsStream("META-INF/resources/attest.css")) {
        return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
