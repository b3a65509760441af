// SPDX-License-Identifier: Apache-2.0
package attest.agreement.evidence;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Pseudonyms;
import attest.shared.Forbidden;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How reviewers appear in a report: by letter, or by login where the asker may see names and asks
 * for them.
 */
public final class ReviewerNames {
  private final @Nullable Pseudonyms letters;
  private final Map<Long, String> logins = new HashMap<>();

  /**
   * @throws Forbidden where logins are asked for by somebody who sees letters only
   */
  public ReviewerNames(Membership membership, boolean logins) {
    if (logins) {
      membership.require(Permission.SEE_NAMES);
    }
    this.letters = logins ? null : Pseudonyms.of(membership.project);
  }

  public String of(long reviewer) {
    return letters != null
        ? letters.of(reviewer)
        : logins.computeIfAbsent(reviewer, ReviewerNames::login);
  }

  private static String login(long reviewer) {
    Person person = Person.findById(reviewer);
    return person == null ? "?" : person.login;
  }
}
