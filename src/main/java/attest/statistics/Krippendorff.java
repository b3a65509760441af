// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.stream.IntStream;

/**
 * Krippendorff's α: 1 is perfect agreement, 0 what chance brings about, below 0 systematic
 * disagreement.
 *
 * <p>α = 1 − (n − 1) Σ o·δ / Σ n·n·δ over the coincidence matrix o with marginals n (Hayes and
 * Krippendorff 2007, DOI 10.1080/19312450709336664). Units that fewer than two raters judged do not
 * count. Undefined where no unit is pairable, where all pairable judgements are the same, and where
 * the measure does not apply to the codes.
 */
public final class Krippendorff {
  private static final String NO_EXPECTED_DISAGREEMENT =
      "Every pairable judgement is the same, so the expected disagreement is 0.";

  private Krippendorff() {}

  /** α without an interval. */
  public static Coefficient alpha(Patterns patterns, Measure measure) {
    String refusal = refusal(patterns, measure);
    return refusal != null
        ? Coefficient.undefined(refusal)
        : Coefficient.plain(
            statistic(patterns, measure).at(patterns.counts()), NO_EXPECTED_DISAGREEMENT);
  }

  /** α with its interval. */
  public static Coefficient alpha(Patterns patterns, Measure measure, Bootstrap bootstrap) {
    String refusal = refusal(patterns, measure);
    return refusal != null
        ? Coefficient.undefined(refusal)
        : bootstrap.around(patterns, statistic(patterns, measure), NO_EXPECTED_DISAGREEMENT);
  }

  private static String refusal(Patterns patterns, Measure measure) {
    return patterns.pairable() == 0
        ? PercentAgreement.NOT_PAIRABLE
        : measure.refusal(patterns.codes());
  }

  private static Statistic statistic(Patterns patterns, Measure measure) {
    Disagreement disagreement = measure.over(patterns.codes());
    boolean fixed = !(disagreement instanceof OrdinalDisagreement);
    double[] observed = fixed ? observed(patterns, disagreement) : null;
    return counts -> {
      double[] marginals = patterns.marginals(counts);
      Disagreement given = disagreement.given(marginals);
      double[] each = fixed ? observed : observed(patterns, given);
      return alpha(counts, each, marginals, given);
    };
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
