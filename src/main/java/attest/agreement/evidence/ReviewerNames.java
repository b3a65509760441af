// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.project.Membership;
import attest.project.Permission;
import attest.project.Pseudonyms;
import attest.shared.Forbidden;
import java.util.Map;

/**
 * How reviewers appear in a report: by letter, or by login where the asker may see names and asks
 * for them.
 */
public final class ReviewerNames {
  private final Map<Long, String> names;

  /**
   * @throws Forbidden where logins are asked for by somebody who sees letters only
   */
  public ReviewerNames(Membership membership, boolean logins) {
    if (logins) {
      membership.require(Permission.SEE_NAMES);
    }
    var people = Pseudonyms.of(membership.project);
    this.names = logins ? people.names() : people.letters();
  }

  public String of(long reviewer) {
    return names.getOrDefault(reviewer, "?");
  }
}
