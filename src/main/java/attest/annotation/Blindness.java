// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Article;
import attest.project.Membership;
import attest.project.Permission;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /** The policy for the asker in the whole project, read once for a request. */
  public static Blindness of(Membership membership) {
    return on(membership, null);
  }

  /** Hides nothing: for what is read once for many askers, of whom each is asked about later. */
  static Blindness lifted(Membership membership) {
    return new Blindness(membership.person.id, true, true, Set.of(), Set.of());
  }

  /** The policy for the asker on one article alone: ask it of no other. */
  public static Blindness of(Membership membership, Article article) {
    return on(membership, List.of(article));
  }

  /** The policy for the asker on these articles alone: ask it of no others. */
  public static Blindness of(Membership membership, Collection<Article> articles) {
    return on(membership, articles);
  }

  private static Blindness on(Membership membership, @Nullable Collection<Article> articles) {
    long asker = membership.person.id;
    if (!membership.project.blind) {
      return new Blindness(asker, true, true, Set.of(), Set.of());
    }
    return new Blindness(
        asker,
        false,
        membership.may(Permission.SEE_ANSWERS),
        ids(
            "select a.id from Submission s join s.article a"
                + " where s.reviewer = ?1 and a.project = ?2",
            membership,
            articles),
        ids(
            "select distinct a.id from Annotation n join n.sentence s join s.article a"
                + " where n.reviewer = ?1 and n.judged = true and a.project = ?2",
            membership,
            articles));
  }

  private static Set<Long> ids(
      String query, Membership membership, @Nullable Collection<Article> articles) {
    var asked =
        Annotation.getEntityManager()
            .createQuery(articles == null ? query : query + " and a in ?3", Long.class)
            .setParameter(1, membership.person)
            .setParameter(2, membership.project);
    return new HashSet<>(
        articles == null ? asked.getResultList() : asked.setParameter(3, articles).getResultList());
  }

  /** Whether the asker may see this reviewer's answers to this article. */
  public boolean shows(long article, long reviewer) {
    return reviewer == asker || showsAll(article);
  }

  /** Whether the asker may see everybody's answers to this article. */
  public boolean showsAll(long article) {
    return open || submitted.contains(article) || (sees && !reviewing.contains(article));
  }

  /**
   * Of the articles that the asker reviews themselves, those of which others' answers are hidden.
   */
  public Set<Long> hiddenOfOwn() {
    var hidden = new HashSet<>(reviewing);
    hidden.removeIf(this::showsAll);
    return hidden;
  }
}
