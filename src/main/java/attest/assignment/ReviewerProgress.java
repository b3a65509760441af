// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.annotation.Annotation;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Pseudonyms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far one reviewer is.
 *
 * @param underWay places at articles that they have not submitted
 * @param lastAt their last answer; null where they have given none
 */
public record ReviewerProgress(
    long id,
    String name,
    String login,
    boolean present,
    long submitted,
    long underWay,
    long judged,
    @Nullable Instant lastAt) {

  static List<ReviewerProgress> of(Membership asker, Instant now) {
    var submitted =
        counted(
            asker,
            "select r.id, count(u) from Submission u join u.reviewer r join u.article a where"
                + " a.project = :project and a.removedStamp = 0 and u.submittedAt is not null"
                + " group by r.id");
    var underWay = underWay(asker, now);
    var answers = answers(asker);
    var present =
        Membership.allOf(asker.project).stream()
            .filter(m -> m.may(Permission.REVIEW))
            .map(m -> m.person.id)
            .collect(Collectors.toSet());
    var ids = new TreeSet<>(submitted.keySet());
    ids.addAll(underWay.keySet());
    ids.addAll(answers.keySet());
    ids.addAll(present);
    if (!ProjectProgress.seesAll(asker)) {
      ids.retainAll(List.of(asker.person.id));
    }
    var pseudonyms = Pseudonyms.of(asker.project);
    return Person.<Person>list("id in ?1 order by name, id", ids).stream()
        .map(
            p -> {
              var answered = answers.getOrDefault(p.id, new Answered(0, null));
              boolean named = asker.may(Permission.SEE_NAMES) || p.id.equals(asker.person.id);
              return new ReviewerProgress(
                  p.id,
                  named ? p.name : pseudonyms.of(p.id),
                  named ? p.login : pseudonyms.of(p.id),
                  present.contains(p.id),
                  submitted.getOrDefault(p.id, 0L),
                  underWay.getOrDefault(p.id, 0L),
                  answered.count,
                  answered.lastAt);
            })
        .toList();
  }

  private record Answered(long count, @Nullable Instant lastAt) {}

  private static Map<Long, Answered> answers(Membership asker) {
    Map<Long, Answered> answers = new HashMap<>();
    Annotation.getEntityManager()
        .createQuery(
            "select r.id, count(n), max(n.changedAt) from Annotation n join n.reviewer r join"
                + " n.sentence s join s.article a where a.project = ?1 and a.removedStamp = 0 and"
                + " s.retiredStamp = 0 and n.judged = true group by r.id",
            Object[].class)
        .setParameter(1, asker.project)
        .getResultStream()
        .forEach(row -> answers.put((Long) row[0], new Answered((Long) row[1], (Instant) row[2])));
    return answers;
  }

  private static Map<Long, Long> underWay(Membership asker, Instant now) {
    return Annotation.getEntityManager()
        .createQuery(
            "select p.id, count(r) from Reservation r join r.reviewer p join r.article a where"
                + " r.project = :project and a.removedStamp = 0 and (r.expiresAt is null or"
                + " r.expiresAt > :now) and exists (select 1 from Membership m where"
                + " m.project = r.project and m.person = p and m.removedStamp = 0) and not exists"
                + " (select 1 from Submission u where u.article = a and u.reviewer = p and"
                + " u.submittedAt is not null) group by p.id",
            Object[].class)
        .setParameter("project", asker.project)
        .setParameter("now", now)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  private static Map<Long, Long> counted(Membership asker, String query) {
    return Annotation.getEntityManager()
        .createQuery(query, Object[].class)
        .setParameter("project", asker.project)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }
}
