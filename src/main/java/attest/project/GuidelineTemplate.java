// SPDX-License-Identifier: Apache-2.0
package attest.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The guidelines for war reporting that a project founded on its page begins with. */
final class GuidelineTemplate {
  private GuidelineTemplate() {}

  /** In one of {@link Project#LANGUAGES}. */
  static String in(String language) {
    String path = "/project/guidelines/" + language + ".md";
    try (InputStream in =
        Objects.requireNonNull(GuidelineTemplate.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
