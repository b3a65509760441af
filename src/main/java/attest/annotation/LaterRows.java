// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.project.Membership;
import java.util.ArrayList;
import java.util.List;

/**
 * The answers of a blind project that were changed since their reviewer's first submission of the
 * article: reports count what stood then, and show these apart.
 */
public final class LaterRows {
  private LaterRows() {}

  /** An answer as it stands now. */
  public record Row(long article, long sentence, long reviewer, boolean judged, long labels) {}

  /** Those that the asker may see, ordered as judgements are; none in an open project. */
  public static List<Row> of(Membership asker) {
    var rows = new ArrayList<Row>();
    if (asker.project.blind) {
      new ArticleRows(
              asker,
              "a.id, s.id, n.reviewer_id, n.judged, n.labels",
              " and n.version <> n.first_version")
          .each(
              row ->
                  rows.add(
                      new Row(
                          row.getLong(1),
                          row.getLong(2),
                          row.getLong(3),
                          row.getBoolean(4),
                          row.getLong(5))));
    }
    return rows;
  }
}
