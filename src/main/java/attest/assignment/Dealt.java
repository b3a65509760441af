// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.assignment.dealing.Rule;
import attest.shared.Deed;
import java.util.Map;

/** A lead gave out articles by a rule; fired within the transaction that stores it. */
public record Dealt(long project, long person, Rule rule, long seed, int given) implements Deed {
  @Override
  public Trace trace() {
    return new Trace(
        project,
        person,
        "assignment.deal",
        "project/" + project,
        Map.of("rule", rule.word(), "seed", Long.toString(seed), "given", Integer.toString(given)));
  }
}
