// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Krippendorff's α: 1 is perfect agreement, 0 what chance brings about, below 0 systematic
 * disagreement.
 *
 * <p>α = 1 − (n − 1) Σ o·δ / Σ n·n·δ over the coincidence matrix o with marginals n (Hayes and
 * Krippendorff 2007, DOI 10.1080/19312450709336664). Units that fewer than two raters judged do not
 * count. Undefined where no unit is pairable, where all pairable judgements are the same, and where
 * the measure does not apply to the codes. Set distances and the ratio measure compare each
 * category with each: above 20,000 categories α is undefined, above some 2,000 it has no interval.
 */
public final class Krippendorff {
  private static final String NO_EXPECTED_DISAGREEMENT =
      "Every pairable judgement is the same, so the expected disagreement is 0.";

  private static final String TOO_MANY =
      "There are too many different answers to compare each with each.";
  private static final String TOO_MANY_TO_RESAMPLE =
      "There are too many different answers to compare each with each in every resample.";
  private static final int MOST_COMPARED = 20_000;
  private static final double MOST_COMPARISONS = 2e9;

  private Krippendorff() {}

  /** α without an interval. */
  public static Coefficient alpha(Patterns patterns, Measure measure) {
    return refusal(patterns, measure)
        .map(Coefficient::undefined)
        .orElseGet(
            () ->
                Coefficient.plain(
                    statistic(patterns, measure).at(patterns.counts()), NO_EXPECTED_DISAGREEMENT));
  }

  /** α with its interval. */
  public static Coefficient alpha(Patterns patterns, Measure measure, Bootstrap bootstrap) {
    if (isTooSlow(patterns, measure, bootstrap)) {
      return alpha(patterns, measure).withoutInterval(TOO_MANY_TO_RESAMPLE);
    }
    return refusal(patterns, measure)
        .map(Coefficient::undefined)
        .orElseGet(
            () ->
                bootstrap.around(patterns, statistic(patterns, measure), NO_EXPECTED_DISAGREEMENT));
  }

  private static Optional<String> refusal(Patterns patterns, Measure measure) {
    if (patterns.pairable() == 0) {
      return Optional.of(PercentAgreement.NOT_PAIRABLE);
    }
    return measure.comparesEveryPair() && patterns.categories() > MOST_COMPARED
        ? Optional.of(TOO_MANY)
        : measure.refusal(patterns.codes());
  }

  private static boolean isTooSlow(Patterns patterns, Measure measure, Bootstrap bootstrap) {
    double pairs = .5 * patterns.categories() * patterns.categories();
    return measure.comparesEveryPair() && pairs * bootstrap.replicates() > MOST_COMPARISONS;
  }

  private static Statistic statistic(Patterns patterns, Measure measure) {
    Disagreement disagreement = measure.over(patterns.codes());
    if (disagreement instanceof OrdinalDisagreement ranks) {
      return counts -> {
        double[] marginals = patterns.marginals(counts);
        Disagreement given = ranks.given(marginals);
        return alpha(counts, observed(patterns, given), marginals, given);
      };
    }
    double[] observed = observed(patterns, disagreement);
    return counts -> alpha(counts, observed, patterns.marginals(counts), disagreement);
  }

  private static double alpha(
      long[] counts, double[] observed, double[] marginals, Disagreement disagreement) {
    double coincidences = 0;
    for (int p = 0; p < counts.length; p++) {
      coincidences += counts[p] * observed[p];
    }
    double total = 0;
    for (double marginal : marginals) {
      total += marginal;
    }
    double expected = disagreement.expected(marginals);
    return expected > 0 ? 1 - (total - 1) * coincidences / expected : Double.NaN;
  }

  private static double[] observed(Patterns patterns, Disagreement disagreement) {
    return IntStream.range(0, patterns.size())
        .mapToObj(patterns::pattern)
        .mapToDouble(pattern -> pattern.size() * pattern.mean(disagreement::between))
        .toArray();
  }
}
