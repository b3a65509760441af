// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.project.Membership;
import attest.project.Permission;
import java.util.HashSet;
import java.util.Set;

/**
 * Who may see whose answers: the one policy, asked by every page, call, export and count that shows
 * more than the asker's own.
 *
 * <p>In an open project everybody sees everything. In a blind one: one's own always; another's once
 * one has submitted the article oneself; and who may {@link Permission#SEE_ANSWERS} sees all, save
 * on articles that they are reviewing themselves (have judged a sentence of) and have not
 * submitted.
 *
 * @param asker the asker's person id
 * @param open whether the project hides nothing
 * @param sees whether the asker may see answers without having reviewed
 * @param submitted articles that the asker has submitted at least once
 * @param reviewing articles of which the asker has judged a sentence
 */
public record Blindness(
    long asker, boolean open, boolean sees, Set<Long> submitted, Set<Long> reviewing) {

  /** The policy for the asker, read once for a request. */
  public static Blindness of(Membership membership) {
    long asker = membership.person.id;
    if (!membership.project.blind) {
      return new Blindness(asker, true, true, Set.of(), Set.of());
    }
    return new Blindness(
        asker,
        false,
        membership.may(Permission.SEE_ANSWERS),
        ids(
            "select s.article.id from Submission s where s.reviewer = ?1 and s.article.project = ?2",
            membership),
        ids(
            "select distinct s.article.id from Annotation a join a.sentence s"
                + " where a.reviewer = ?1 and a.judged = true and s.article.project = ?2",
            membership));
  }

  private static Set<Long> ids(String query, Membership membership) {
    return new HashSet<>(
        Annotation.getEntityManager()
            .createQuery(query, Long.class)
            .setParameter(1, membership.person)
            .setParameter(2, membership.project)
            .getResultList());
  }

  /** Whether the asker may see this reviewer's answers to this article. */
  public boolean shows(long article, long reviewer) {
    return reviewer == asker || showsAll(article);
  }

  /** Whether the asker may see everybody's answers to this article. */
  public boolean showsAll(long article) {
    return open || submitted.contains(article) || (sees && !reviewing.contains(article));
  }
}
