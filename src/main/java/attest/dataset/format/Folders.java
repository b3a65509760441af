// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import java.util.List;

/** Names of our own making for the reviewers' folders of an archive. */
final class Folders {
  private Folders() {}

  static String of(List<String> reviewers, String reviewer) {
    return "reviewer-" + (reviewers.indexOf(reviewer) + 1);
  }

  /** Whose each folder is. */
  static String about(List<String> reviewers) {
    var about = new StringBuilder("\n");
    reviewers.forEach(r -> about.append(of(reviewers, r)).append(" = ").append(r).append('\n'));
    return about.toString();
  }
}
