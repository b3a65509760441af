// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.project.Membership;
import java.util.function.LongPredicate;

/**
 * The details of the answers that count for a project's reports: as they stood at the version that
 * {@link JudgementRows} counts.
 */
public final class DetailRows {
  /** Takes the details of one reviewer's answer. */
  public interface Taker {
    void take(long article, long sentence, long reviewer, Details details);
  }

  private DetailRows() {}

  /**
   * Hands over those of some articles that the asker may see and that are not empty, ordered as
   * judgements are.
   */
  public static void each(Membership asker, LongPredicate articles, Taker taker) {
    String version = asker.project.blind ? "coalesce(n.first_version, n.version)" : "n.version";
    new ArticleRows(
            asker,
            "a.id, s.id, n.reviewer_id, c.details",
            " join annotation_change c on c.annotation_id = n.id and c.version = "
                + version
                + " and c.judged = true and c.labels <> 0 and char_length(c.details) > "
                + Details.NONE.json().length())
        .each(
            articles,
            row ->
                taker.take(
                    row.getLong(1), row.getLong(2), row.getLong(3), Details.of(row.getString(4))));
  }
}
