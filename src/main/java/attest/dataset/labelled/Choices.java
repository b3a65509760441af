// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the names in a file.
 *
 * @param labels by the file's name: the code of a label of the project, {@code new:CODE} for a
 *     plain label to be added, {@code -} = left out; a name that is not here is a code itself
 * @param reviewers by the file's name, empty where it names nobody: the login of a member, {@code
 *     new:name} for somebody who is not here and cannot sign in, {@code -} = left out; a name that
 *     is not here is a login itself
 * @param language of texts whose file tells none; empty = as it seems
 */
public record Choices(
    Map<String, String> labels, Map<String, String> reviewers, @Nullable String language) {
  static final String LEFT_OUT = "-";
  static final String NEW = "new:";
  static final Choices NONE = new Choices(Map.of(), Map.of(), "");

  public Choices {
    labels = Objects.requireNonNullElse(labels, Map.of());
    reviewers = Objects.requireNonNullElse(reviewers, Map.of());
    language = Objects.requireNonNullElse(language, "");
  }
}
