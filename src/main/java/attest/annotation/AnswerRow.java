// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.Article;
import attest.project.Label;
import attest.project.Membership;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it stands, read past the entities: exports pass millions.
 *
 * @param reviewer their id
 * @param judged false where it was taken back; then without details
 * @param labels bit mask by {@link Label#place}
 * @param accepted as {@link Accepted} keeps it
 * @param firstVersion as {@link Annotation#firstVersion}
 */
public record AnswerRow(
    long id,
    long article,
    long sentence,
    long reviewer,
    boolean judged,
    long labels,
    String note,
    String accepted,
    int version,
    @Nullable Integer firstVersion,
    int guidelineVersion,
    boolean recheck,
    Instant changedAt,
    Details details) {
  private static final String COLUMNS =
      "a.id, s.id, n.reviewer_id, n.id, n.judged, n.labels, n.note, n.accepted, n.version,"
          + " n.first_version, n.guideline_version, n.recheck, n.changed_at, c.details";

  /** Details belong to built-in labels: the history is asked for those answers alone. */
  private static final String DETAILS =
      " left join annotation_change c on c.annotation_id = n.id and c.version = n.version"
          + " and n.judged = true and mod(n.labels, %d) <> 0".formatted(Label.BUILT_IN + 1);

  /**
   * Answers to articles that follow each other in the asker's project, as far as they may see them,
   * by article, then sentence, then reviewer; those that were taken back, too.
   *
   * @param blindness of the asker on these articles
   */
  static List<AnswerRow> of(Membership asker, Blindness blindness, List<Article> articles) {
    var found = new ArrayList<AnswerRow>();
    if (!articles.isEmpty()) {
      new ArticleRows(asker, blindness, COLUMNS, DETAILS)
          .between(
              articles.get(0).id,
              articles.get(articles.size() - 1).id,
              row -> found.add(AnswerRow.of(row)));
    }
    return found;
  }

  private static AnswerRow of(ResultSet row) throws SQLException {
    String details = row.getString(14);
    return new AnswerRow(
        row.getLong(4),
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getBoolean(5),
        row.getLong(6),
        row.getString(7),
        row.getString(8),
        row.getInt(9),
        row.getObject(10, Integer.class),
        row.getInt(11),
        row.getBoolean(12),
        row.getObject(13, OffsetDateTime.class).toInstant(),
        details == null ? Details.NONE : Details.of(details));
  }

  /** Whether what stands was given after the reviewer may have seen others' answers. */
  public boolean changedAfterSubmission() {
    return firstVersion != null && version > firstVersion;
  }
}
