// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What each unit most likely is and how often each rater errs, estimated together by expectation
 * maximisation (Dawid and Skene 1979, DOI 10.2307/2346806), starting from the share of votes.
 *
 * <p>Every judgement counts: units of one rater too, and a repeat as one more observation. The
 * model takes raters to err independently given the truth; raters who share a bias look right
 * together.
 */
public final class DawidSkene {
  private static final long LARGEST_TABLE = 10_000_000;

  private final AnswerVectors answers;
  private final ErrorRates rates;
  private final double[][] posteriors;

  private DawidSkene(AnswerVectors answers, ErrorRates rates, double[][] posteriors) {
    this.answers = answers;
    this.rates = rates;
    this.posteriors = posteriors;
  }

  /** Why there is nothing to estimate, empty where there is. */
  public static Optional<String> refusal(Ratings ratings) {
    if (ratings.judgements() == 0) {
      return Optional.of("There is no judgement.");
    }
    long categories = Codes.all(ratings).length;
    return categories * categories * ratings.raters() > LARGEST_TABLE
        ? Optional.of("There are too many different answers to tell how each is mistaken for each.")
        : Optional.empty();
  }

  /**
   * Estimates until no posterior moves by more than a hundred-millionth, 500 rounds at most.
   *
   * @throws IllegalArgumentException with the words of {@link #refusal}
   */
  public static DawidSkene fit(Ratings ratings) {
    refusal(ratings)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    AnswerVectors answers = AnswerVectors.of(ratings);
    double[][] posteriors = answers.shares();
    ErrorRates rates = ErrorRates.of(answers, posteriors);
    double moved = 1;
    for (int round = 0; round < 500 && moved > 1e-8; round++) {
      moved = rates.update(posteriors);
      rates = ErrorRates.of(answers, posteriors);
    }
    return new DawidSkene(answers, rates, posteriors);
  }

  /** The codes that occur, ascending; the numbers of categories count along them. */
  public long[] codes() {
    return answers.codes().clone();
  }

  /** The share of units whose truth is a category. */
  public double prior(int category) {
    return rates.prior(category);
  }

  /**
   * How often a rater answers {@code given} where {@code truth} is true; empty where the rater
   * judged no such unit.
   */
  public OptionalDouble errorRate(int rater, int truth, int given) {
    return rates.judged(rater, truth) > 0
        ? OptionalDouble.of(rates.rate(rater, truth, given))
        : OptionalDouble.empty();
  }

  /** How likely a category is the truth of a unit; the prior where nobody judged it. */
  public double posterior(int unit, int category) {
    return posteriors[answers.ofUnit(unit)][category];
  }

  /** The likeliest category of a unit, the lower-numbered where two are equally likely. */
  public int likeliest(int unit) {
    double[] posterior = posteriors[answers.ofUnit(unit)];
    int likeliest = 0;
    for (int category = 1; category < posterior.length; category++) {
      likeliest = posterior[category] > posterior[likeliest] ? category : likeliest;
    }
    return likeliest;
  }

  /** Over a label's presence: how often a rater gives the label where it is due. */
  public Coefficient sensitivity(int rater) {
    return accuracy(rater, 1);
  }

  /** Over a label's presence: how often a rater leaves the label out where it is not due. */
  public Coefficient specificity(int rater) {
    return accuracy(rater, 0);
  }

  /**
   * How often a rater answers a code where it is true, with Wilson's score interval over the
   * expected number of such judgements (Wilson 1927, DOI 10.1080/01621459.1927.10502953). The
   * interval takes the estimated truth for known, so it is somewhat too narrow.
   */
  public Coefficient accuracy(int rater, long code) {
    int category = Arrays.binarySearch(answers.codes(), code);
    double judged = category < 0 ? 0 : rates.judged(rater, category);
    return judged == 0
        ? Coefficient.undefined("The reviewer judged no unit of which this is likely the truth.")
        : Wilson.interval(rates.rate(rater, category, category), judged);
  }
}
