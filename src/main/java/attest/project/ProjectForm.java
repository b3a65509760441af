// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * A project's settings as somebody typed them, kept so that a refused form shows them again.
 *
 * @param sides opposed alignments, a pair a line; null = not asked for
 */
public record ProjectForm(
    String key,
    String name,
    String language,
    boolean blind,
    String overlap,
    boolean reviewersMayAdjudicate,
    @Nullable String sides,
    boolean suggestions) {
  static ProjectForm empty() {
    return new ProjectForm("", "", "fr", true, "2", true, null, true);
  }

  static ProjectForm of(Project p) {
    return new ProjectForm(
        p.projectKey,
        p.name,
        p.language,
        p.blind,
        String.valueOf(p.overlap),
        p.reviewersMayAdjudicate,
        Side.typed(p.sides()),
        p.suggestions);
  }

  /**
   * @throws Invalid for what cannot be taken, naming the field
   */
  void settle(Project project) {
    project.rename(name);
    project.speak(language);
    project.blindfold(blind);
    project.overlapBy(number(overlap));
    project.letReviewersAdjudicate(reviewersMayAdjudicate);
    if (sides != null) {
      project.oppose(Side.read(sides));
    }
    project.suggest(suggestions);
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new Invalid("overlap", "overlap is a whole number.");
    }
  }
}
