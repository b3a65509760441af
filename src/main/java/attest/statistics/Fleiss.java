// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fleiss' κ: agreement beyond chance where every unit has one number of raters, −1 to 1 (Fleiss
 * 1971, DOI 10.1037/h0031619). Units with fewer than two raters are dropped first, as everywhere.
 *
 * <p>Undefined where units have unequal numbers of raters, where a rater judged a unit twice, where
 * no unit is pairable, and where all judgements are the same.
 */
public final class Fleiss {
  private static final String NO_CHANCE =
      "Every pairable judgement is the same, so the agreement expected by chance is 1.";

  private Fleiss() {}

  /** κ without an interval. */
  public static Coefficient kappa(Patterns patterns) {
    return refusal(patterns)
        .map(Coefficient::undefined)
        .orElseGet(() -> Coefficient.plain(statistic(patterns).at(patterns.counts()), NO_CHANCE));
  }

  /** κ with its interval. */
  public static Coefficient kappa(Patterns patterns, Bootstrap bootstrap) {
    return refusal(patterns)
        .map(Coefficient::undefined)
        .orElseGet(() -> bootstrap.around(patterns, statistic(patterns), NO_CHANCE));
  }

  private static Optional<String> refusal(Patterns patterns) {
    if (patterns.pairable() == 0) {
      return Optional.of(PercentAgreement.NOT_PAIRABLE);
    }
    if (all(patterns).anyMatch(Pattern::hasRepeats)) {
      return Optional.of("A reviewer judged a unit more than once.");
    }
    return all(patterns).mapToInt(Pattern::size).distinct().count() > 1
        ? Optional.of("Units have unequal numbers of reviewers.")
        : Optional.empty();
  }

  private static Stream<Pattern> all(Patterns patterns) {
    return IntStream.range(0, patterns.size()).mapToObj(patterns::pattern);
  }

  private static Statistic statistic(Patterns patterns) {
    double[] share =
        all(patterns).mapToDouble(pattern -> pattern.mean(PercentAgreement::same)).toArray();
    return counts -> kappa(counts, share, patterns.marginals(counts));
  }

  private static double kappa(long[] counts, double[] share, double[] marginals) {
    double agreeing = 0;
    double units = 0;
    for (int p = 0; p < counts.length; p++) {
      agreeing += counts[p] * share[p];
      units += counts[p];
    }
    double total = 0;
    double squares = 0;
    for (double marginal : marginals) {
      total += marginal;
      squares += marginal * marginal;
    }
    double chance = squares / (total * total);
    return chance < 1 ? (agreeing / units - chance) / (1 - chance) : Double.NaN;
  }
}
