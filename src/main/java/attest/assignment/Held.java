// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.annotation.Annotation;
import attest.project.Membership;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article at which a reviewer has a place and that they have not submitted.
 *
 * @param begunAt when they last answered, null where they have not begun
 * @param skippedAt when they passed it over, null where they have not
 * @param expiresAt null where it is kept for good
 */
public record Held(
    long article,
    boolean assigned,
    @Nullable Instant begunAt,
    @Nullable Instant skippedAt,
    @Nullable Instant expiresAt,
    @Nullable LocalDate dueOn,
    long reservation) {
  private static final Comparator<Held> ORDER =
      Comparator.<Held, Instant>comparing(
              h -> h.skippedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(h -> h.begunAt, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(h -> h.dueOn, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(h -> h.reservation);

  /**
   * Those of a member, in the order in which to go on with them: begun, due, assigned, then what
   * they passed over. A place of which nothing was heard for too long counts while it is nobody
   * else's.
   */
  public static List<Held> of(Membership membership, Instant now) {
    return all(membership).stream()
        .filter(h -> h.isLive(now) || Reservation.isFreeFor(membership.person.id, h.article, now))
        .sorted(ORDER)
        .toList();
  }

  private static List<Held> all(Membership membership) {
    return Annotation.getEntityManager()
        .createQuery(
            "select a.id, r.assigned, (select max(n.changedAt) from Annotation n join n.sentence s"
                + " where s.article = a and n.reviewer = r.reviewer and n.judged = true and"
                + " s.retiredStamp = 0), k.skippedAt, r.expiresAt, r.dueOn, r.id"
                + " from Reservation r join r.article a left join Skip k on k.article = a and"
                + " k.reviewer = r.reviewer where r.project = ?1 and r.reviewer = ?2 and"
                + " a.removedStamp = 0 and not exists (select 1 from Submission u where"
                + " u.article = a and u.reviewer = r.reviewer and u.submittedAt is not null)",
            Held.class)
        .setParameter(1, membership.project)
        .setParameter(2, membership.person)
        .getResultList();
  }

  public boolean isSkipped() {
    return skippedAt != null;
  }

  public boolean isLive(Instant now) {
    return expiresAt == null || expiresAt.isAfter(now);
  }
}
