// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.adjudication.OpenSentences;
import attest.adjudication.pair.PairQueue;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Project;
import java.util.List;

/** What waits in a project for one of those who may settle it. */
public record ToSettle(Project project, long sentences, long pairs) {
  /** Of the projects in which somebody may; without those in which nothing waits. */
  static List<ToSettle> of(List<Membership> memberships) {
    return memberships.stream()
        .filter(m -> m.may(Permission.ADJUDICATE))
        .map(m -> new ToSettle(m.project, OpenSentences.of(m), PairQueue.of(m).left()))
        .filter(row -> row.sentences + row.pairs > 0)
        .toList();
  }
}
