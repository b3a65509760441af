// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.project.Membership;

/**
 * The casualty figures of the answers that count for a project's reports: as they stood at the
 * version that {@link JudgementRows} counts.
 */
public final class FigureRows {
  /** Takes one figure of a reviewer's answer. */
  public interface Taker {
    void take(long sentence, long reviewer, Details.Figure figure);
  }

  private record Row(long article, long sentence, long reviewer, String details) {}

  private FigureRows() {}

  /** Hands over every figure that the asker may see, by sentence, reviewer and place. */
  public static void each(Membership asker, Taker taker) {
    var blindness = Blindness.of(asker);
    String version = asker.project.blind ? "coalesce(n.firstVersion, n.version)" : "n.version";
    Annotation.getEntityManager()
        .createQuery(
            "select s.article.id, s.id, n.reviewer.id, c.details from AnnotationChange c"
                + " join c.annotation n join n.sentence s where s.article.project = ?1"
                + " and s.article.removedStamp = 0 and s.retiredStamp = 0 and c.judged = true"
                + " and bitand(c.labels, 2L) > 0 and c.version = "
                + version
                + " order by s.id, n.reviewer.id",
            Row.class)
        .setParameter(1, asker.project)
        .getResultStream()
        .filter(row -> blindness.shows(row.article, row.reviewer))
        .forEach(row -> hand(row, taker));
  }

  private static void hand(Row row, Taker taker) {
    Details.of(row.details).figures().forEach(f -> taker.take(row.sentence, row.reviewer, f));
  }
}
