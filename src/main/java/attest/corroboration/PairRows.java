// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.project.Membership;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * The judgements on pairs that count for a project's reports, as bare rows: one for each reviewer
 * and pair, as it stands, those of members who have left too. In a blind project one that was given
 * by somebody who could see the others' does not count, since it is not independent.
 */
public final class PairRows {
  /** Of the same pair all rows follow one another. */
  public record Row(
      long first,
      long firstArticle,
      long second,
      long secondArticle,
      long reviewer,
      Relation relation,
      Instant changedAt) {}

  private PairRows() {}

  /** Hands over every row that the asker may see, by pair, then reviewer. */
  public static void each(Membership asker, Consumer<Row> take) {
    var blindness = PairBlindness.of(asker);
    try (var rows =
        Corroboration.getEntityManager()
            .createQuery(
                "select s.id, a.id, t.id, b.id, r.id, c.relation, c.changedAt from Corroboration c"
                    + " join c.first s join s.article a join c.second t join t.article b"
                    + " join c.reviewer r where c.project = ?1 and c.relation is not null"
                    + " and s.retiredStamp = 0 and t.retiredStamp = 0 and a.removedStamp = 0"
                    + " and b.removedStamp = 0 and (?2 = false or c.sighted = false)"
                    + " order by s.id, t.id, r.id",
                Row.class)
            .setParameter(1, asker.project)
            .setParameter(2, asker.project.blind)
            .getResultStream()) {
      rows.filter(row -> shows(blindness, row)).forEach(take);
    }
  }

  private static boolean shows(PairBlindness blindness, Row row) {
    return row.reviewer == blindness.answers().asker()
        || (blindness.showsAll(row.firstArticle) && blindness.showsAll(row.secondArticle));
  }
}
