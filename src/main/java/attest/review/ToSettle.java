// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.adjudication.pair.Unsettled;
import attest.project.Membership;
import attest.project.Project;
import java.util.List;

/** What waits in a project for one of those who may settle it. */
public record ToSettle(Project project, Unsettled waiting) {
  /** Of the projects in which somebody may; without those in which nothing waits. */
  static List<ToSettle> of(List<Membership> memberships) {
    return memberships.stream()
        .map(m -> new ToSettle(m.project, Unsettled.of(m)))
        .filter(row -> row.waiting.isSome())
        .toList();
  }
}
