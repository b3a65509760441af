// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import attest.shared.Problem;

/**
 * Why a form of the register's pages was not taken.
 *
 * @param at the field at fault
 * @param name a name that is taken, {@code entry} the entry that has it; both empty for another
 *     reason
 */
public record Refused(String at, int status, String words, String name, String entry) {
  static Refused by(Problem problem) {
    String field = problem.field();
    var members = problem.members();
    return new Refused(
        field == null ? "" : field,
        problem.status(),
        problem.words(),
        String.valueOf(members.getOrDefault("name", "")),
        String.valueOf(members.getOrDefault("entry", "")));
  }

  /** Whether this form field, or one of a list in it, is at fault. */
  public boolean isOf(String field) {
    return at.equals(field) || at.startsWith(field + "[");
  }
}
