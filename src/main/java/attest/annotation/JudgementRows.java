// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.project.Membership;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;

/**
 * The judged answers of a project that count for its reports, as bare rows: millions pass in
 * constant memory.
 *
 * <p>In a blind project an answer counts as it stood at its reviewer's first submission of the
 * article, and as it stands where they have not submitted yet; a sentence that was not judged at
 * that submission is missing. Elsewhere it counts as it stands. Members who have left count.
 */
public final class JudgementRows {
  private JudgementRows() {}

  /**
   * One judged answer.
   *
   * @param length of the sentence's text in UTF-16 code units
   * @param labels bit mask by {@link attest.project.Label#place}; 0 = judged, none
   * @param version of the answer: what stands under one never changes
   * @param guideline version of the guidelines it was given under, 0 = none written then
   * @param accepted codes of labels and ids of details accepted from suggestions, between spaces
   */
  public record Row(
      long article,
      long sentence,
      long reviewer,
      int length,
      long labels,
      int version,
      int guideline,
      Instant changedAt,
      String accepted) {
    /** Whether anything of it was accepted from suggestions. */
    public boolean leansOnSuggestions() {
      return !accepted.isEmpty();
    }

    static Row of(ResultSet found) throws SQLException {
      return new Row(
          found.getLong(1),
          found.getLong(2),
          found.getLong(3),
          found.getInt(4),
          found.getLong(5),
          found.getInt(6),
          found.getInt(7),
          found.getObject(8, OffsetDateTime.class).toInstant(),
          found.getString(9));
    }
  }

  /** Hands over every row that the asker may see, by article, then sentence, then reviewer. */
  public static void each(Membership asker, Consumer<Row> take) {
    rows(asker, asker.project.blind).each(row -> take.accept(Row.of(row)));
  }

  /** Every answer with the version that counts, judged or not, whoever may see it. */
  static ArticleRows versions(Membership asker) {
    return new ArticleRows(
        asker,
        Blindness.lifted(asker),
        "a.id, s.id, n.reviewer_id, " + counted(asker.project.blind),
        "");
  }

  /** The same answers as rows, of which only those are one that {@link #isJudged}. */
  static ArticleRows whole(Membership asker) {
    boolean first = asker.project.blind;
    return new ArticleRows(
        asker,
        Blindness.lifted(asker),
        columns(first, counted(first)) + (first ? ", c.judged" : ", n.judged"),
        first ? " left" + change(first) : "");
  }

  static boolean isJudged(ResultSet found) throws SQLException {
    return found.getBoolean(10);
  }

  private static ArticleRows rows(Membership asker, boolean first) {
    return new ArticleRows(
        asker,
        columns(first, first ? "c.version" : "n.version"),
        first ? change(first) + " and c.judged = true" : " and n.judged = true");
  }

  private static String columns(boolean first, String version) {
    return "a.id, s.id, n.reviewer_id, s.end_offset - s.begin_offset, %1$s.labels, %2$s, %1$s.guideline_version, %1$s.changed_at, %1$s.accepted"
        .formatted(first ? "c" : "n", version);
  }

  private static String counted(boolean first) {
    return first ? "coalesce(n.first_version, n.version)" : "n.version";
  }

  private static String change(boolean first) {
    return " join annotation_change c on c.annotation_id = n.id and c.version = " + counted(first);
  }
}
