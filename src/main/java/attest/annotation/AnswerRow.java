// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.article.SentenceRow;
import attest.project.Label;
import attest.shared.NearRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
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
  /** What the index of answers by sentence holds. */
  private static final NearRows GIVEN =
      new NearRows("select sentence_id, id, reviewer_id from annotation where sentence_id");

  private static final NearRows ROWS =
      new NearRows(
          "select id, sentence_id, reviewer_id, judged, labels, note, accepted, version,"
              + " first_version, guideline_version, recheck, changed_at from annotation where id");

  /** What the index of versions by answer holds. */
  private static final NearRows VERSIONS =
      new NearRows("select annotation_id, id, version from annotation_change where annotation_id");

  private static final NearRows DETAILS =
      new NearRows("select id, annotation_id, details from annotation_change where id");

  /**
   * Answers to these sentences, as far as the asker may see them; those that were taken back, too.
   *
   * @param blindness of the asker on the sentences' articles
   */
  static List<AnswerRow> of(Blindness blindness, List<SentenceRow> sentences) {
    Map<Long, Long> articles =
        sentences.stream().collect(Collectors.toMap(SentenceRow::id, SentenceRow::article));
    var shown = LongStream.builder();
    GIVEN.each(
        sentences.stream().mapToLong(SentenceRow::id),
        row -> {
          Long article = articles.get(row.getLong(1));
          if (article != null && blindness.shows(article, row.getLong(3))) {
            shown.add(row.getLong(2));
          }
        });
    var found = new ArrayList<AnswerRow>();
    ROWS.each(shown.build(), row -> found.add(of(row)));
    detail(found);
    return found;
  }

  private static AnswerRow of(ResultSet row) throws SQLException {
    return new AnswerRow(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getBoolean(4),
        row.getLong(5),
        row.getString(6),
        row.getString(7),
        row.getInt(8),
        row.getObject(9, Integer.class),
        row.getInt(10),
        row.getBoolean(11),
        row.getObject(12, OffsetDateTime.class).toInstant(),
        Details.NONE);
  }

  /** Details belong to built-in labels: the history is asked for those answers alone. */
  private static void detail(List<AnswerRow> answers) {
    Map<Long, Integer> versions =
        answers.stream()
            .filter(a -> a.judged && (a.labels & Label.BUILT_IN) != 0)
            .collect(Collectors.toMap(AnswerRow::id, AnswerRow::version));
    var current = LongStream.builder();
    VERSIONS.each(
        versions.keySet().stream().mapToLong(id -> id),
        row -> {
          Integer version = versions.get(row.getLong(1));
          if (version != null && version == row.getInt(3)) {
            current.add(row.getLong(2));
          }
        });
    var details = new HashMap<Long, Details>();
    DETAILS.each(current.build(), row -> details.put(row.getLong(2), Details.of(row.getString(3))));
    answers.replaceAll(a -> a.with(details.getOrDefault(a.id, Details.NONE)));
  }

  private AnswerRow with(Details said) {
    return said == details
        ? this
        : new AnswerRow(
            id,
            sentence,
            reviewer,
            judged,
            labels,
            note,
            accepted,
            version,
            firstVersion,
            guidelineVersion,
            recheck,
            changedAt,
            said);
  }

  /** Whether what stands was given after the reviewer may have seen others' answers. */
  public boolean changedAfterSubmission() {
    return firstVersion != null && version > firstVersion;
  }
}
