// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something on which the guidelines are silent: while it is settled for that reason, a passage is
 * proposed for them, in the adjudicator's words or still to be written.
 *
 * @param subject as kind/id: {@code sentence/12}
 */
public record GuidelineGap(Project project, String subject, Person by) {
  /**
   * Lets the proposal follow a change.
   *
   * @param was whether it was settled as a gap before
   * @param is whether it is now
   * @param passage null where nothing was said of it: words proposed earlier stay
   */
  public void follow(boolean was, boolean is, @Nullable String passage, Instant now) {
    if (is && (passage != null || !was)) {
      GuidelineProposal.open(project, passage == null ? "" : passage, subject, by, now);
    }
    if (was && !is) {
      GuidelineProposal.withdraw(project, subject, by, now);
    }
  }
}
