// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.NearRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** A sentence's place, read past the entities: exports pass millions. */
public record SentenceRow(
    long id, long article, int ordinal, int begin, int end, Kind kind, boolean paragraph) {
  /** What the index of sentences by article holds. */
  private static final NearRows STANDING =
      new NearRows("select article_id, id, retired_stamp from sentence where article_id");

  private static final NearRows ROWS =
      new NearRows(
          "select id, article_id, ordinal, begin_offset, end_offset, kind, paragraph from sentence"
              + " where id");

  private static final Comparator<SentenceRow> IN_ORDER =
      Comparator.comparingLong(SentenceRow::article).thenComparingInt(SentenceRow::ordinal);

  /** Those that stand in these articles, by article, each article's in their order. */
  public static List<SentenceRow> of(List<Article> articles) {
    var standing = LongStream.builder();
    STANDING.each(
        articles.stream().mapToLong(a -> a.id),
        row -> {
          if (row.getLong(3) == 0) {
            standing.add(row.getLong(2));
          }
        });
    var found = new ArrayList<SentenceRow>();
    ROWS.each(standing.build(), row -> found.add(of(row)));
    found.sort(IN_ORDER);
    return found;
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
