// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Article;
import attest.project.Membership;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongPredicate;
import org.hibernate.Session;

/**
 * Rows about the answers of a project, read past the entities, a few articles at a time, so that
 * millions pass in constant memory on either database: by article, then sentence, then reviewer.
 */
final class ArticleRows {
  private static final int ARTICLES_AT_ONCE = 50;

  private static final String FROM =
      " from article a join sentence s on s.article_id = a.id and s.retired_stamp = 0"
          + " join annotation n on n.sentence_id = s.id";
  private static final String WHERE =
      " where a.project_id = ? and a.removed_stamp = 0 and a.id between ? and ?";
  private static final String ORDER = " order by a.id, s.ordinal, s.id, n.reviewer_id";

  private final Membership asker;
  private final Blindness blindness;
  private final String sql;

  /** Takes a row whose article and reviewer are its first and third column. */
  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /**
   * @param columns the article's id, the sentence's, the reviewer's, and more
   * @param join what follows on the rows of {@code annotation n}: a condition, more tables
   */
  ArticleRows(Membership asker, String columns, String join) {
    this(asker, Blindness.of(asker), columns, join);
  }

  /**
   * @param blindness of the asker, or {@link Blindness#lifted}
   */
  ArticleRows(Membership asker, Blindness blindness, String columns, String join) {
    this.asker = asker;
    this.blindness = blindness;
    this.sql = "select " + columns + FROM + join + WHERE + ORDER;
  }

  /** Hands over every row that the asker may see. */
  void each(Taker take) {
    each(article -> true, take);
  }

  /** Hands over the rows of some articles that the asker may see. */
  void each(LongPredicate wanted, Taker take) {
    var articles = articles();
    for (int from = 0, to; from < articles.size(); from = Math.max(to, from + 1)) {
      to = from;
      while (to < articles.size()
          && to < from + ARTICLES_AT_ONCE
          && wanted.test(articles.get(to))) {
        to++;
      }
      if (to > from) {
        between(articles.get(from), articles.get(to - 1), take);
      }
    }
  }

  private void between(long first, long last, Taker take) {
    Annotation.getEntityManager()
        .unwrap(Session.class)
        .doWork(connection -> some(connection, first, last, take));
  }

  private List<Long> articles() {
    return Article.getEntityManager()
        .createQuery(
            "select a.id from Article a where a.project = ?1 and a.removedStamp = 0 order by a.id",
            Long.class)
        .setParameter(1, asker.project)
        .getResultList();
  }

  private void some(Connection connection, long first, long last, Taker take) throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(sql)) {
      asked.setLong(1, asker.project.id);
      asked.setLong(2, first);
      asked.setLong(3, last);
      try (ResultSet found = asked.executeQuery()) {
        while (found.next()) {
          if (blindness.shows(found.getLong(1), found.getLong(3))) {
            take.take(found);
          }
        }
      }
    }
  }
}
