// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Raw agreement, 0 to 1, not corrected for chance: read it beside the prevalence and α. Undefined
 * where no unit is pairable.
 */
public final class PercentAgreement {
  static final String NOT_PAIRABLE = "No unit was judged by two reviewers.";

  private PercentAgreement() {}

  /** The mean over pairable units of the share of agreeing pairs. */
  public static Coefficient of(Patterns patterns, Bootstrap bootstrap) {
    return bootstrap.around(patterns, share(patterns), NOT_PAIRABLE);
  }

  /** The mean over pairable units of the share of agreeing pairs, without an interval. */
  public static Coefficient of(Patterns patterns) {
    return Coefficient.plain(share(patterns).at(patterns.counts()), NOT_PAIRABLE);
  }

  /** The share of pairable units on which every pair agrees. */
  public static Coefficient full(Patterns patterns) {
    Statistic full =
        Statistic.ratio(
            each(patterns, p -> p.mean(PercentAgreement::same) == 1 ? 1 : 0),
            each(patterns, p -> 1));
    return Coefficient.plain(full.at(patterns.counts()), NOT_PAIRABLE);
  }

  /**
   * Of the pairs in which one judgement has the code, the share in which the other has it too: over
   * a label's presence, positive agreement for 1 and negative agreement for 0 (Cicchetti and
   * Feinstein 1990, DOI 10.1016/0895-4356(90)90159-M). Undefined where no judgement has the code.
   */
  public static Coefficient on(Patterns patterns, long code) {
    int category = patterns.category(code);
    Statistic specific =
        Statistic.ratio(
            each(patterns, p -> p.sum((a, b) -> a == category && b == category ? 1 : 0)),
            each(
                patterns,
                p -> p.sum((a, b) -> ((a == category ? 1 : 0) + (b == category ? 1 : 0)) / 2.0)));
    return Coefficient.plain(
        specific.at(patterns.counts()),
        patterns.pairable() == 0 ? NOT_PAIRABLE : "No pairable judgement has this answer.");
  }

  /** The share of a code among the judgements of pairable units. */
  public static Coefficient prevalence(Patterns patterns, long code) {
    int category = patterns.category(code);
    Statistic prevalence =
        Statistic.ratio(each(patterns, p -> p.count(category)), each(patterns, Pattern::size));
    return Coefficient.plain(prevalence.at(patterns.counts()), NOT_PAIRABLE);
  }

  static double same(int a, int b) {
    return a == b ? 1 : 0;
  }

  private static Statistic share(Patterns patterns) {
    return Statistic.ratio(
        each(patterns, p -> p.mean(PercentAgreement::same)), each(patterns, p -> 1));
  }

  private static double[] each(Patterns patterns, ToDoubleFunction<Pattern> figure) {
    return IntStream.range(0, patterns.size())
        .mapToObj(patterns::pattern)
        .mapToDouble(figure)
        .toArray();
  }
}
