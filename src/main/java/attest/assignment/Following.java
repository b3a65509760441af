// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.annotation.Judged;
import attest.annotation.Submitted;
import attest.article.Article;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Places follow what reviewers do, in the same transaction: who answers keeps the place, or takes a
 * free one; who submits keeps it for good.
 */
@ApplicationScoped
class Following {
  /** Answers of an older time are brought in from elsewhere, and nobody is at work on them. */
  private static final Duration RECENT = Duration.ofMinutes(1);

  @Inject Clock clock;

  void judged(@Observes Judged e) {
    Instant now = clock.instant();
    if (e.judged() && e.at().isAfter(now.minus(RECENT))) {
      answered(e, now);
    }
  }

  /** Locks the queue only where there is something to take, or half of the time has passed. */
  private static void answered(Judged e, Instant now) {
    var own = Reservation.of(article(e.article()), person(e.reviewer())).orElse(null);
    if (own == null
        ? Reservation.isFreeFor(e.reviewer(), e.article(), now)
        : isHalfOver(own, now)) {
      Reserving.of(article(e.article()), person(e.reviewer()), now).hold();
    }
  }

  private static boolean isHalfOver(Reservation own, Instant now) {
    if (own.expiresAt == null) {
      return false;
    }
    int minutes = ReviewQueue.of(own.project).minutes;
    return own.expiresAt.isBefore(now.plus(Duration.ofMinutes(minutes).dividedBy(2)));
  }

  void submitted(@Observes Submitted e) {
    if (e.submitted()) {
      Reserving.of(article(e.article()), person(e.reviewer()), clock.instant()).submit();
    }
  }

  private static Article article(long id) {
    return Article.getEntityManager().getReference(Article.class, id);
  }

  private static Person person(long id) {
    return Person.getEntityManager().getReference(Person.class, id);
  }
}
