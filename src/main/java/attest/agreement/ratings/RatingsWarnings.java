// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.agreement.report.PairAgreement;
import attest.agreement.report.SuspectReviewers;
import attest.agreement.report.Warning;
import attest.statistics.Patterns;
import attest.statistics.Ratings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reasons to read a report over ratings with care. */
final class RatingsWarnings {
  private RatingsWarnings() {}

  static List<Warning> of(
      RatingTable table,
      Patterns patterns,
      List<RatingsReport.OfLabel> labels,
      List<PairAgreement> pairs,
      List<Warning> leftOut) {
    var warnings = new ArrayList<Warning>();
    Warning.ofFew(patterns.pairable(), warnings);
    for (var label : labels) {
      Warning.ofLabel(
          label.label(),
          label.prevalence(),
          label.percentAgreement(),
          label.alpha().value(),
          warnings);
    }
    warnings.addAll(SuspectReviewers.of(table.ratings(), pairs, table.annotators(), null));
    if (hasRepeats(table.ratings())) {
      warnings.add(Warning.of(Warning.Cause.REPEATS));
    }
    warnings.addAll(leftOut);
    return warnings;
  }

  private static boolean hasRepeats(Ratings ratings) {
    return IntStream.range(0, ratings.units())
        .anyMatch(
            unit ->
                IntStream.range(ratings.first(unit) + 1, ratings.end(unit))
                    .anyMatch(i -> ratings.rater(i) == ratings.rater(i - 1)));
  }
}
