// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Article;
import attest.project.Membership;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;

/**
 * The judged answers of a project that count for its reports, as bare rows: read past the entities,
 * a few articles at a time, so that millions pass in constant memory on either database.
 *
 * <p>In a blind project an answer counts as it stood at its reviewer's first submission of the
 * article, and as it stands where they have not submitted yet; a sentence that was not judged at
 * that submission is missing. Elsewhere it counts as it stands. Members who have left count.
 */
public final class JudgementRows {
  private static final int ARTICLES_AT_ONCE = 50;

  private static final String FROM =
      " from article a join sentence s on s.article_id = a.id and s.retired_stamp = 0"
          + " join annotation n on n.sentence_id = s.id";
  private static final String WHERE =
      " where a.project_id = ? and a.removed_stamp = 0 and a.id between ? and ?";
  private static final String ORDER = " order by a.id, s.ordinal, s.id, n.reviewer_id";

  private static final String STANDING =
      "select a.id, s.id, n.reviewer_id, n.labels, n.guideline_version, n.changed_at, n.accepted"
          + FROM
          + " and n.judged = true"
          + WHERE
          + ORDER;
  private static final String FIRST =
      "select a.id, s.id, n.reviewer_id, c.labels, c.guideline_version, c.changed_at, c.accepted"
          + FROM
          + " join annotation_change c on c.annotation_id = n.id"
          + " and c.version = coalesce(n.first_version, n.version) and c.judged = true"
          + WHERE
          + ORDER;

  private JudgementRows() {}

  /**
   * One judged answer.
   *
   * @param labels bit mask by {@link attest.project.Label#place}; 0 = judged, none
   * @param guideline version of the guidelines it was given under, 0 = none written then
   * @param accepted codes of labels and ids of details accepted from suggestions, between spaces
   */
  public record Row(
      long article,
      long sentence,
      long reviewer,
      long labels,
      int guideline,
      Instant changedAt,
      String accepted) {
    /** Whether anything of it was accepted from suggestions. */
    public boolean leansOnSuggestions() {
      return !accepted.isEmpty();
    }
  }

  /** Hands over every row that the asker may see, by article, then sentence, then reviewer. */
  public static void each(Membership asker, Consumer<Row> take) {
    var blindness = Blindness.of(asker);
    each(
        asker,
        row -> {
          if (blindness.shows(row.article, row.reviewer)) {
            take.accept(row);
          }
        },
        articles(asker));
  }

  private static List<Long> articles(Membership asker) {
    return Article.getEntityManager()
        .createQuery(
            "select a.id from Article a where a.project = ?1 and a.removedStamp = 0 order by a.id",
            Long.class)
        .setParameter(1, asker.project)
        .getResultList();
  }

  private static void each(Membership asker, Consumer<Row> take, List<Long> articles) {
    String sql = asker.project.blind ? FIRST : STANDING;
    Annotation.getEntityManager()
        .unwrap(Session.class)
        .doWork(
            connection -> {
              for (int i = 0; i < articles.size(); i += ARTICLES_AT_ONCE) {
                int last = Math.min(i + ARTICLES_AT_ONCE, articles.size()) - 1;
                some(connection, sql, asker.project.id, articles.get(i), articles.get(last), take);
              }
            });
  }

  private static void some(
      Connection connection, String sql, long project, long first, long last, Consumer<Row> take)
      throws SQLException {
    try (PreparedStatement asked = connection.prepareStatement(sql)) {
      asked.setLong(1, project);
      asked.setLong(2, first);
      asked.setLong(3, last);
      try (ResultSet found = asked.executeQuery()) {
        while (found.next()) {
          take.accept(row(found));
        }
      }
    }
  }

  private static Row row(ResultSet found) throws SQLException {
    return new Row(
        found.getLong(1),
        found.getLong(2),
        found.getLong(3),
        found.getLong(4),
        found.getInt(5),
        found.getObject(6, OffsetDateTime.class).toInstant(),
        found.getString(7));
  }
}
