// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/**
 * Takes a person away at an administrator's word. Whoever stands higher and must follow listens to
 * {@link Leaving}, within the same transaction.
 */
@ApplicationScoped
public class Removal {
  /** Somebody is about to go; {@code by} is the administrator who decided it. */
  public record Leaving(Person person, Person by, Instant when) {}

  @Inject Event<Leaving> leaving;

  /**
   * @throws Conflict for oneself, and for the last administrator
   */
  public void of(Person person, Person by, Instant now) {
    if (person.id.equals(by.id)) {
      throw new Conflict("You cannot remove yourself: another administrator may.");
    }
    leaving.fire(new Leaving(person, by, now));
    person.remove(now);
    person.tell("account.remove", by, Map.of());
  }
}
