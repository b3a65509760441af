// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.shared.Deed;
import java.util.Map;

/**
 * A place at an article was taken, passed over, given by a lead or taken back; fired within the
 * transaction that stores it.
 *
 * @param verb reserve, skip, assign or unassign
 * @param person who did it
 * @param reviewer whose place it is
 */
public record Placed(long project, long person, long article, long reviewer, String verb)
    implements Deed {
  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        "assignment." + verb,
        "article/" + article,
        Map.of("reviewer", Long.toString(reviewer)));
  }
}
