// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Removal.Leaving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Keeps every project led: where a removed person was the only lead, the administrator who removed
 * them becomes one, and may appoint another.
 */
@ApplicationScoped
public class Succession {
  void inherit(@Observes Leaving leaving) {
    Membership.allOf(leaving.person()).stream()
        .filter(Membership::isOnlyLead)
        .forEach(
            m ->
                Membership.appoint(
                    m.project, leaving.by(), Role.LEAD, leaving.by(), leaving.when()));
  }
}
