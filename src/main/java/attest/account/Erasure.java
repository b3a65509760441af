// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Erases what says who a person is, at an administrator's word: a pseudonym stands in its place,
 * and what they judged stays under it. Whoever present is removed first. Whoever stands higher and
 * holds something of theirs listens to {@link Erasing}, within the same transaction.
 */
@ApplicationScoped
public class Erasure {
  /** Somebody's data is about to be erased; {@code pseudonym} is their login from then on. */
  public record Erasing(Person person, String pseudonym) {}

  @Inject Event<Erasing> erasing;
  @Inject Removal removal;

  /**
   * Done twice it is done once.
   *
   * @throws Conflict for oneself, and for the last administrator
   */
  public void of(Person person, Person by, Instant now) {
    if (person.erasedAt != null) {
      return;
    }
    if (person.removedStamp == 0) {
      removal.of(person, by, now);
    }
    erasing.fire(new Erasing(person, "person-" + person.id));
    person.erase(by, now);
  }
}
