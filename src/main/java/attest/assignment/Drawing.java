// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.project.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** A {@link Draw} of which others are told. */
@ApplicationScoped
public class Drawing {
  @Inject Clock clock;
  @Inject Event<Placed> placed;

  /** Within a transaction of {@link attest.shared.Attempts}. */
  public Optional<Reservation> next(Membership membership) {
    var now = clock.instant();
    var drawn = Draw.next(membership, now);
    drawn.filter(r -> r.reservedAt.equals(now)).ifPresent(r -> tell(membership, r));
    return drawn;
  }

  private void tell(Membership membership, Reservation reservation) {
    long person = membership.person.id;
    placed.fire(
        new Placed(membership.project.id, person, reservation.article.id, person, "reserve"));
  }
}
