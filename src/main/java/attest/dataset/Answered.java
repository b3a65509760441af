// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Annotation;
import attest.annotation.Blindness;
import attest.project.Membership;
import jakarta.persistence.TypedQuery;

/**
 * How many sentences of a project have an answer in a dataset that somebody takes now.
 *
 * @param judged by one reviewer or more, whose answers the asker gets
 * @param settled and not hidden from the asker
 */
record Answered(long judged, long settled) {
  private static final long NO_ARTICLE = 0;

  static Answered of(Membership asker, Blindness blindness) {
    var hidden = blindness.hiddenOfOwn();
    hidden.add(NO_ARTICLE); // a list must not be empty
    var judged =
        counting(
                "select count(distinct s.id) from Annotation n join n.sentence s join s.article a"
                    + " where n.judged = true and (n.reviewer = :me or a.id not in :hidden)",
                asker)
            .setParameter("me", asker.person)
            .setParameter("hidden", hidden);
    var settled =
        counting(
                "select count(s.id) from SettledAnswer x join x.sentence s join s.article a"
                    + " where x.standing = true and a.id not in :hidden",
                asker)
            .setParameter("hidden", hidden);
    return new Answered(judged.getSingleResult(), settled.getSingleResult());
  }

  private static TypedQuery<Long> counting(String query, Membership asker) {
    return Annotation.getEntityManager()
        .createQuery(
            query + " and a.project = :project and a.removedStamp = 0 and s.retiredStamp = 0",
            Long.class)
        .setParameter("project", asker.project);
  }

  long in(Answers answers) {
    return answers == Answers.ADJUDICATED ? settled : judged;
  }
}
