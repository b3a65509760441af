// SPDX-License-Identifier: Apache-2.0
package attest.project;

/** A member's part in a project. What each may do stands in {@link Permission} and nowhere else. */
public enum Role {
  LEAD,
  ADJUDICATOR,
  REVIEWER,
  OBSERVER
}
