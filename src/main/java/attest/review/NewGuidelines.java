// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Person;
import attest.annotation.Annotation;
import attest.project.Guideline;
import attest.project.Membership;
import attest.project.Project;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A version of the guidelines that came after some of a reviewer's answers.
 *
 * @param sentences how many they judged under earlier versions
 */
public record NewGuidelines(
    Project project, int version, String note, Instant writtenAt, long sentences) {
  /** Older versions are no news. */
  private static final Duration NEWS = Duration.ofDays(30);

  /** Of the projects in which somebody reviews. */
  static List<NewGuidelines> of(Person person, List<Membership> reviewed, Instant now) {
    return Annotation.getEntityManager()
        .createQuery(
            "select g.id, count(n) from Annotation n join n.sentence s join s.article a join"
                + " Guideline g on g.project = a.project where n.reviewer = ?1 and n.judged = true"
                + " and s.retiredStamp = 0 and a.removedStamp = 0 and a.project in ?2 and"
                + " g.version > 1 and g.createdAt > ?3 and n.guidelineVersion < g.version and"
                + " g.version = (select max(h.version) from Guideline h where h.project ="
                + " g.project) group by g.id order by g.id desc",
            Object[].class)
        .setParameter(1, person)
        .setParameter(2, reviewed.stream().map(m -> m.project).toList())
        .setParameter(3, now.minus(NEWS))
        .getResultList()
        .stream()
        .map(row -> of(Guideline.findById(row[0]), (Long) row[1], reviewed))
        .toList();
  }

  private static NewGuidelines of(Guideline latest, long sentences, List<Membership> reviewed) {
    var project =
        reviewed.stream()
            .map(m -> m.project)
            .filter(p -> p.id.equals(latest.project.id))
            .findFirst()
            .orElse(latest.project);
    return new NewGuidelines(project, latest.version, latest.note, latest.createdAt, sentences);
  }
}
