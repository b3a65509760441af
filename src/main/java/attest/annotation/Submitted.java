// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.shared.Deed;
import java.time.Instant;

/**
 * A reviewer submitted or reopened an article; fired within the transaction that stores it.
 *
 * @param submitted false where it was reopened
 */
public record Submitted(long project, long article, long reviewer, boolean submitted, Instant at)
    implements Deed {
  @Override
  public Trace trace() {
    String act = submitted ? "annotation.submit" : "annotation.reopen";
    return new Trace(project, reviewer, act, "article/" + article);
  }
}
