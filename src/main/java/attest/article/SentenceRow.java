// SPDX-License-Identifier: Apache-2.0
package attest.article;

import io.quarkus.hibernate.orm.panache.Panache;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A sentence's place, read past the entities: exports pass millions. */
public record SentenceRow(
    long id, long article, int ordinal, int begin, int end, Kind kind, boolean paragraph) {
  private static final String OF_ARTICLES =
      "select s.id, s.article_id, s.ordinal, s.begin_offset, s.end_offset, s.kind, s.paragraph"
          + " from article a join sentence s on s.article_id = a.id and s.retired_stamp = 0"
          + " where a.project_id = ? and a.removed_stamp = 0 and a.id between ? and ?"
          + " order by a.id, s.ordinal";

  /** Those of articles that follow each other in a project, each article's in their order. */
  public static List<SentenceRow> of(List<Article> articles) {
    var found = new ArrayList<SentenceRow>();
    if (!articles.isEmpty()) {
      var first = articles.get(0);
      var last = articles.get(articles.size() - 1);
      Panache.getSession().doWork(connection -> read(connection, first, last, found));
    }
    return found;
  }

  private static void read(
      Connection connection, Article first, Article last, List<SentenceRow> found)
      throws SQLException {
    try (var asked = connection.prepareStatement(OF_ARTICLES)) {
      asked.setLong(1, first.project.id);
      asked.setLong(2, first.id);
      asked.setLong(3, last.id);
      try (var rows = asked.executeQuery()) {
        while (rows.next()) {
          found.add(of(rows));
        }
      }
    }
  }

  private static SentenceRow of(ResultSet row) throws SQLException {
    return new SentenceRow(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        Kind.valueOf(row.getString(6)),
        row.getBoolean(7));
  }
}
