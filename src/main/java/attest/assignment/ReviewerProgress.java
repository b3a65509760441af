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
import java.util.Set;
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
    var counted = Counted.of(asker, now);
    var ids = counted.people();
    if (!ProjectProgress.seesAll(asker)) {
      ids.retainAll(List.of(asker.person.id));
    }
    var pseudonyms = Pseudonyms.of(asker.project);
    return Person.<Person>list("id in ?1 order by name, id", ids).stream()
        .map(
            p -> {
              boolean named = asker.may(Permission.SEE_NAMES) || p.id.equals(asker.person.id);
              return named
                  ? counted.of(p.id, p.name, p.login)
                  : counted.of(p.id, pseudonyms.of(p.id), pseudonyms.of(p.id));
            })
        .toList();
  }

  /** What is known of reviewers, by their ids. */
  private record Counted(
      Set<Long> present,
      Map<Long, Long> submitted,
      Map<Long, Long> underWay,
      Map<Long, Answered> answers) {
    static Counted of(Membership asker, Instant now) {
      return new Counted(
          ReviewerProgress.present(asker),
          ReviewerProgress.submitted(asker),
          ReviewerProgress.underWay(asker, now),
          ReviewerProgress.answers(asker));
    }

    /** Whoever may review, or has done so. */
    Set<Long> people() {
      var ids = new TreeSet<>(present);
      ids.addAll(submitted.keySet());
      ids.addAll(underWay.keySet());
      ids.addAll(answers.keySet());
      return ids;
    }

    ReviewerProgress of(long id, String name, String login) {
      var answered = answers.getOrDefault(id, new Answered(0, null));
      return new ReviewerProgress(
          id,
          name,
          login,
          present.contains(id),
          submitted.getOrDefault(id, 0L),
          underWay.getOrDefault(id, 0L),
          answered.count,
          answered.lastAt);
    }
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

  private static Map<Long, Long> submitted(Membership asker) {
    return Annotation.getEntityManager()
        .createQuery(
            "select r.id, count(u) from Submission u join u.reviewer r join u.article a where"
                + " a.project = ?1 and a.removedStamp = 0 and u.submittedAt is not null"
                + " group by r.id",
            Object[].class)
        .setParameter(1, asker.project)
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }

  private static Set<Long> present(Membership asker) {
    return Membership.allOf(asker.project).stream()
        .filter(m -> m.may(Permission.REVIEW))
        .map(m -> m.person.id)
        .collect(Collectors.toSet());
  }
}
