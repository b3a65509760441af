// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Pseudonyms;
import attest.shared.Forbidden;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How reviewers appear in a report: by letter, or by login where the asker may see names and asks
 * for them.
 */
final class ReviewerNames {
  private ReviewerNames() {}

  /**
   * Names in the order of {@code reviewers}.
   *
   * @throws Forbidden where logins are asked for by somebody who sees letters only
   */
  static List<String> of(Membership membership, List<Long> reviewers, boolean logins) {
    if (logins) {
      membership.require(Permission.SEE_NAMES);
      Map<Long, String> byId =
          Person.<Person>list("id in ?1", reviewers).stream()
              .collect(Collectors.toMap(p -> p.id, p -> p.login));
      return reviewers.stream().map(id -> byId.getOrDefault(id, "?")).toList();
    }
    var pseudonyms = Pseudonyms.of(membership.project);
    return reviewers.stream().map(pseudonyms::of).toList();
  }
}
