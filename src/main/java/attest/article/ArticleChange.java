// SPDX-License-Identifier: Apache-2.0
package attest.article;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;

/**
 * An article was stored, corrected, removed, restored, or its sentences were split or merged: a row
 * in the same transaction, for whoever keeps a copy of articles and must follow, on this node or
 * another.
 *
 * <p>Ids are given when a row is written and seen when its transaction ends, so a smaller one may
 * be seen after a larger one, for as long as a transaction lasts.
 */
@Entity
public class ArticleChange extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Long id;

  /** No reference: the article may have been deleted since. */
  public long articleId;

  public Instant changedAt;

  protected ArticleChange() {}

  static void append(Article article, Instant now) {
    var change = new ArticleChange();
    change.articleId = article.id;
    change.changedAt = now;
    change.persist();
  }

  /** Every article of a project changed with it. */
  static void appendAllOf(long project, Instant now) {
    getEntityManager()
        .createQuery(
            "insert into ArticleChange (articleId, changedAt)"
                + " select a.id, ?2 from Article a where a.project.id = ?1")
        .setParameter(1, project)
        .setParameter(2, now)
        .executeUpdate();
  }

  /** The changes after an id, in the order of theirs. */
  public static List<ArticleChange> after(long id, int most) {
    return ArticleChange.<ArticleChange>find("id > ?1 order by id", id).page(0, most).list();
  }

  /** The latest id of those that were written before a time, 0 where there is none. */
  public static long latestBefore(Instant time) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(c.id), 0) from ArticleChange c where c.changedAt < ?1", Long.class)
        .setParameter(1, time)
        .getSingleResult();
  }
}
