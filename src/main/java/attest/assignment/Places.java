// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What other rooms ask about the places of a reviewer. */
public final class Places {
  private Places() {}

  /**
   * How many articles each project still has for a reviewer: theirs already, or with a free place.
   */
  public static Map<Long, Long> leftFor(Person reviewer, Collection<Long> projects, Instant now) {
    return Reservation.getEntityManager()
        .createQuery(
            "select p.id, count(a) from Article a join a.project p left join ReviewQueue q on"
                + " q.project = p where p.id in :projects and a.removedStamp = 0 and not exists"
                + " (select 1 from Submission u where u.article = a and u.reviewer = :me and"
                + " u.submittedAt is not null) and (exists (select 1 from Reservation r where"
                + " r.article = a and r.reviewer = :me) or (coalesce(q.mode, :open) <> :assigned"
                + " and "
                + Reservation.TAKEN
                + " < p.overlap)) group by p.id",
            Object[].class)
        .setParameter("projects", projects)
        .setParameter("me", reviewer)
        .setParameter("now", now)
        .setParameter("open", Mode.OPEN)
        .setParameter("assigned", Mode.ASSIGNED)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }
}
