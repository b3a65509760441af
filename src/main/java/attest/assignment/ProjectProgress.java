// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.annotation.Annotation;
import attest.assignment.dealing.Forecast;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Project;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
    List<ReviewerProgress> reviewers,
    List<LabelProgress> labels,
    @Nullable Forecast forecast) {

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
        complete(counts, asker.project),
        submitted,
        needed,
        ReviewerProgress.of(asker, now),
        LabelProgress.of(asker),
        all ? forecast(asker, needed - submitted, now) : null);
  }

  /** Whether the asker sees more than their own share. */
  static boolean seesAll(Membership asker) {
    return !asker.project.blind || asker.may(Permission.SEE_ANSWERS);
  }

  /** How many of the articles have as many submissions as they need. */
  static long complete(List<Long> submissions, Project project) {
    return submissions.stream().filter(n -> n >= project.overlap).count();
  }

  static List<Long> submissionsByArticle(Membership asker) {
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

  /** Answers in all. */
  public long judged() {
    return reviewers.stream().mapToLong(ReviewerProgress::judged).sum();
  }

  public boolean isWhole() {
    return seesAll(asker);
  }
}
