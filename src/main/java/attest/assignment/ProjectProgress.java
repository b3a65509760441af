// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.annotation.Annotation;
import attest.assignment.dealing.Forecast;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Pseudonyms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a project is. In a blind one who may not see answers sees their own share alone: what
 * others do could tell how they judge. Counted when asked, in seven queries however large it is.
 *
 * @param complete articles that have as many submissions as they need
 * @param submitted submissions that count towards that; those beyond an article's need do not
 * @param needed submissions that all articles need together
 * @param forecast null where the asker sees their own share alone
 */
public record ProjectProgress(
    Membership asker,
    long articles,
    long complete,
    long submitted,
    long needed,
    List<Reviewer> reviewers,
    List<Labelled> labels,
    @Nullable Forecast forecast) {

  /**
   * How far one reviewer is.
   *
   * @param underWay places at articles that they have not submitted
   * @param lastAt their last answer; null where they have given none
   */
  public record Reviewer(
      long id,
      String name,
      String login,
      boolean present,
      long submitted,
      long underWay,
      long judged,
      @Nullable Instant lastAt) {}

  /** How many answers carry a label; of all there are for {@link #label} null, "judged, none". */
  public record Labelled(@Nullable Label label, long answers) {}

  static ProjectProgress of(Membership asker, Instant now) {
    boolean all = seesAll(asker);
    var counts = submissionsByArticle(asker);
    int overlap = asker.project.overlap;
    long articles = counts.size();
    long submitted = counts.stream().mapToLong(n -> Math.min(n, overlap)).sum();
    long needed = articles * overlap;
    return new ProjectProgress(
        asker,
        articles,
        counts.stream().filter(n -> n >= overlap).count(),
        submitted,
        needed,
        reviewers(asker, all, now),
        labels(asker, all),
        all ? forecast(asker, needed - submitted, now) : null);
  }

  /** Whether the asker sees more than their own share. */
  static boolean seesAll(Membership asker) {
    return !asker.project.blind || asker.may(Permission.SEE_ANSWERS);
  }

  private static List<Long> submissionsByArticle(Membership asker) {
    return Annotation.getEntityManager()
        .createQuery(
            "select count(u) from Article a left join Submission u on u.article = a and"
                + " u.submittedAt is not null where a.project = ?1 and a.removedStamp = 0"
                + " group by a.id",
            Long.class)
        .setParameter(1, asker.project)
        .getResultList();
  }

  private static Forecast forecast(Membership asker, long left, Instant now) {
    var days =
        Annotation.getEntityManager()
            .createQuery(
                "select u.firstAt from Submission u join u.article a where a.project = ?1 and"
                    + " a.removedStamp = 0 and u.firstAt > ?2",
                Instant.class)
            .setParameter(1, asker.project)
            .setParameter(2, now.minus(Duration.ofDays(Forecast.DAYS)))
            .getResultStream()
            .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
            .toList();
    return Forecast.of(days, left, LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  private static List<Reviewer> reviewers(Membership asker, boolean all, Instant now) {
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
    if (!all) {
      ids.retainAll(List.of(asker.person.id));
    }
    var pseudonyms = Pseudonyms.of(asker.project);
    return Person.<Person>list("id in ?1 order by name, id", ids).stream()
        .map(
            p -> {
              var answered = answers.getOrDefault(p.id, new Answered(0, null));
              boolean named = asker.may(Permission.SEE_NAMES) || p.id.equals(asker.person.id);
              return new Reviewer(
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
                + " r.expiresAt > :now) and not exists (select 1 from Submission u where"
                + " u.article = a and u.reviewer = p and u.submittedAt is not null) group by p.id",
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

  /** Each label of the scheme by how many answers carry it, and how many carry none. */
  private static List<Labelled> labels(Membership asker, boolean all) {
    Map<Long, Long> byMask =
        Annotation.getEntityManager()
            .createQuery(
                "select n.labels, count(n) from Annotation n join n.sentence s join s.article a"
                    + " where a.project = ?1 and a.removedStamp = 0 and s.retiredStamp = 0 and"
                    + " n.judged = true and (?2 = true or n.reviewer = ?3) group by n.labels",
                Object[].class)
            .setParameter(1, asker.project)
            .setParameter(2, all)
            .setParameter(3, asker.person)
            .getResultStream()
            .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    var scheme = LabelScheme.everOf(asker.project);
    var labels =
        Label.of(asker.project).stream()
            .map(label -> new Labelled(label, carrying(label, byMask, scheme)))
            .collect(Collectors.toList());
    labels.add(new Labelled(null, byMask.getOrDefault(0L, 0L)));
    return labels;
  }

  private static long carrying(Label label, Map<Long, Long> byMask, LabelScheme scheme) {
    long bit = scheme.mask(List.of(label.code));
    return byMask.entrySet().stream()
        .filter(e -> (e.getKey() & bit) != 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Answers in all. */
  public long judged() {
    return reviewers.stream().mapToLong(Reviewer::judged).sum();
  }

  public boolean isWhole() {
    return seesAll(asker);
  }
}
