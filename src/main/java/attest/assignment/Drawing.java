// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.article.Article;
import attest.project.Membership;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * What reviewers do to their own places, of which others are told; each within a transaction of
 * {@link attest.shared.Attempts}.
 */
@ApplicationScoped
public class Drawing {
  @Inject Clock clock;
  @Inject Event<Placed> placed;

  public Optional<Reservation> next(Membership membership) {
    var asked = clock.instant();
    var drawn = Draw.next(membership, clock);
    drawn.filter(r -> !r.reservedAt.isBefore(asked)).ifPresent(r -> tell(r, "reserve"));
    return drawn;
  }

  /**
   * Keeps the member's place at the article, or takes a free one.
   *
   * @throws attest.shared.Conflict where others have all of them
   */
  public Reservation keep(Membership membership, Article article) {
    var now = clock.instant();
    var reservation = Reserving.of(article, membership.person, now).require();
    if (reservation.reservedAt.equals(now)) {
      tell(reservation, "reserve");
    }
    return reservation;
  }

  /** Passes over the article; whether that changed anything. */
  public boolean skip(Membership membership, Article article) {
    var person = membership.person;
    boolean skipped = Reserving.of(article, person, clock.instant()).skip();
    if (skipped) {
      tell(article, person, "skip");
    }
    return skipped;
  }

  private void tell(Reservation reservation, String verb) {
    tell(reservation.article, reservation.reviewer, verb);
  }

  private void tell(Article article, Person person, String verb) {
    placed.fire(new Placed(article.project.id, person.id, article.id, person.id, verb));
  }
}
