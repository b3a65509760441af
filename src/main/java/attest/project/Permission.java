// SPDX-License-Identifier: Apache-2.0
package attest.project;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what: the one table of rights. */
public enum Permission {
  /** See the project, its articles, guidelines, members and reports. */
  READ(Role.LEAD, Role.ADJUDICATOR, Role.REVIEWER, Role.OBSERVER),
  /** Judge sentences and pairs, submit articles. */
  REVIEW(Role.LEAD, Role.ADJUDICATOR, Role.REVIEWER),
  /** See every answer, also in a blind project (save where one reviews the article oneself). */
  SEE_ANSWERS(Role.LEAD, Role.ADJUDICATOR, Role.OBSERVER),
  /** See reviewers by name where others see letters. */
  SEE_NAMES(Role.LEAD, Role.ADJUDICATOR),
  /** Settle what reviewers disagree on. */
  ADJUDICATE(Role.LEAD, Role.ADJUDICATOR),
  /** Split and merge sentences that others have judged, or that a blind project hides. */
  RESHAPE(Role.LEAD, Role.ADJUDICATOR),
  /** Split and merge sentences of an article that somebody has submitted. */
  RESHAPE_SUBMITTED(Role.LEAD),
  /** Take datasets away. */
  EXPORT(Role.LEAD, Role.ADJUDICATOR, Role.OBSERVER),
  /** Keep a dataset as it stands, for good. */
  RELEASE(Role.LEAD),
  /** Bring articles in. */
  IMPORT(Role.LEAD),
  /** Change settings, members, labels, guidelines. */
  MANAGE(Role.LEAD),
  /** Read who did what when. */
  AUDIT(Role.LEAD);

  private final Set<Role> roles;

  Permission(Role first, Role... others) {
    roles = EnumSet.of(first, others);
  }

  public boolean isOf(Role role) {
    return roles.contains(role);
  }

  /** The roles that have it. */
  Set<Role> roles() {
    return roles;
  }

  static Set<String> namesOf(Role role) {
    return Arrays.stream(values())
        .filter(p -> p.isOf(role))
        .map(Enum::name)
        .collect(Collectors.toSet());
  }
}
