// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.project.Membership;
import attest.shared.Deed;
import java.util.Map;

/** A lead chose how articles come to reviewers; fired within the transaction that stores it. */
public record QueueChanged(
    long project, long person, Mode mode, int overlap, int minutes, boolean copiesTogether)
    implements Deed {
  static QueueChanged of(Membership by, ReviewQueue queue) {
    return new QueueChanged(
        by.project.id,
        by.person.id,
        queue.mode,
        by.project.overlap,
        queue.minutes,
        queue.copiesTogether);
  }

  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        "assignment.settings",
        "project/" + project,
        Map.of(
            "mode", mode.word(),
            "overlap", Integer.toString(overlap),
            "minutes", Integer.toString(minutes),
            "copiesTogether", Boolean.toString(copiesTogether)));
  }
}
