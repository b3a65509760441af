// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.List;
import java.util.stream.IntStream;

/** α without each rater in turn: it rises where the rater is the one who disagrees. */
public final class LeaveOneOut {
  private LeaveOneOut() {}

  /** α without rater i, in place i. */
  public static List<Coefficient> alphas(Ratings ratings, Measure measure) {
    return IntStream.range(0, ratings.raters())
        .parallel()
        .mapToObj(rater -> Krippendorff.alpha(Patterns.of(ratings.without(rater)), measure))
        .toList();
  }

  /** α with its interval without rater i, in place i. */
  public static List<Coefficient> alphas(Ratings ratings, Measure measure, Bootstrap bootstrap) {
    return IntStream.range(0, ratings.raters())
        .parallel()
        .mapToObj(rater -> Patterns.of(ratings.without(rater)))
        .map(patterns -> Krippendorff.alpha(patterns, measure, bootstrap))
        .toList();
  }
}
