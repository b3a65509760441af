// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * By what is shared, against how much both have that could be; more where both appeared about the
 * same day.
 */
public final class LexicalScorer implements Scorer {
  /** A short sentence with one rare word in common is not the best of all. */
  private static final double FLOOR = 20;

  /** What is left where both name something, and not the same. */
  private static final double APART = 0.6;

  /** How much more, for the same day. */
  private static final double SAME_DAY = 0.25;

  /** Days after which next to nothing of that is left. */
  private static final int WEEK = 7;

  @Override
  public Score score(Read sentence, Like candidate, Comparison comparison) {
    double size = Math.sqrt((FLOOR + comparison.own()) * (FLOOR + comparison.others()));
    Integer days = daysApart(sentence, candidate);
    double near = days == null ? 0 : SAME_DAY * Math.exp(-days / (double) WEEK);
    double points = comparison.weight() / size * (1 + near) * (comparison.apart() ? APART : 1);
    return new Score(points, false);
  }

  /** Days between the two articles; null where they are many or not known. */
  public static @Nullable Integer daysApart(Read sentence, Like candidate) {
    LocalDate one = sentence.published();
    LocalDate other = candidate.published();
    if (one == null || other == null) {
      return null;
    }
    long days = Math.abs(ChronoUnit.DAYS.between(one, other));
    return days > 2 * WEEK ? null : Integer.valueOf((int) days);
  }
}
