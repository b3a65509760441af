// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.shared.Deed;
import java.util.Map;

/** Somebody's membership ended; fired within the transaction that ends it. */
public record Dismissed(long project, long person, Role role, long by) implements Deed {
  @Override
  public Trace trace() {
    return new Trace(
        project, by, "project.dismiss", "person/" + person, Map.of("role", role.name()));
  }
}
