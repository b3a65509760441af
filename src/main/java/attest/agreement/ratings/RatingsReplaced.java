// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.shared.Deed;
import java.util.Map;

/** Ratings from elsewhere were put in place of what the project held. */
public record RatingsReplaced(long project, long person, long set, int ratings, String print)
    implements Deed {
  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        "agreement.upload",
        "ratings/" + set,
        Map.of("ratings", String.valueOf(ratings), "print", print));
  }
}
