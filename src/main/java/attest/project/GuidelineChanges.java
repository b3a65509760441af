// SPDX-License-Identifier: Apache-2.0
package attest.project;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two versions of a project's guidelines, and what changed from the one to the other. */
public record GuidelineChanges(Guideline since, Guideline version, List<TextChanges.Line> lines) {
  /**
   * @param since the version to compare with; null for the one before
   * @throws attest.shared.NotFound where there is no such version
   */
  static GuidelineChanges of(Membership membership, int version, @Nullable Integer since) {
    var after = Guideline.at(membership.project, version);
    var before = Guideline.at(membership.project, since == null ? version - 1 : since);
    return new GuidelineChanges(before, after, TextChanges.between(before.text, after.text));
  }

  /** The changed lines and two around each. */
  public List<TextChanges.Line> shown() {
    return TextChanges.near(lines, 2);
  }
}
