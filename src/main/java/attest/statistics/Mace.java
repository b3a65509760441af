// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How often each rater knows rather than guesses, after MACE (Hovy, Berg-Kirkpatrick, Vaswani and
 * Hovy, "Learning Whom to Trust with MACE", NAACL 2013, N13-1132): a rater either gives the truth
 * or spams from habits of their own.
 *
 * <p>The truth is taken to be evenly spread over categories, so it fails where a label is rare:
 * lead with {@link DawidSkene}. Ten starts from one seed, fifty rounds each, the likeliest kept;
 * the same seed gives the same bits.
 */
public final class Mace {
  private static final int STARTS = 10;
  private static final int ROUNDS = 50;
  private static final long MOST_TERMS = 4_000_000;
  private static final String TOO_MANY =
      "There are too many different answers to tell who guesses.";

  private final AnswerVectors answers;
  private final SpamModel model;
  private final double[][] posteriors;

  private Mace(AnswerVectors answers, SpamModel model, double[][] posteriors) {
    this.answers = answers;
    this.model = model;
    this.posteriors = posteriors;
  }

  /** Why there is nothing to estimate, or too much; empty where there is neither. */
  public static Optional<String> refusal(Ratings ratings) {
    return refusal(AnswerVectors.of(ratings));
  }

  private static Optional<String> refusal(AnswerVectors answers) {
    if (answers.categories() == 0) {
      return Optional.of("There is no judgement.");
    }
    return answers.terms() > MOST_TERMS ? Optional.of(TOO_MANY) : Optional.empty();
  }

  /**
   * Estimates competences and truths.
   *
   * @throws IllegalArgumentException with the words of {@link #refusal}
   */
  public static Mace fit(Ratings ratings, long seed) {
    AnswerVectors answers = AnswerVectors.of(ratings);
    refusal(answers)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(reason);
            });
    SplittableRandom random = new SplittableRandom(seed);
    SpamModel best = settled(SpamModel.start(answers, random));
    for (int start = 1; start < STARTS; start++) {
      SpamModel model = settled(SpamModel.start(answers, random));
      best = model.logLikelihood() > best.logLikelihood() ? model : best;
    }
    return new Mace(answers, best, best.posteriors());
  }

  private static SpamModel settled(SpamModel start) {
    SpamModel model = start;
    for (int round = 0; round < ROUNDS; round++) {
      model = model.next();
    }
    return model;
  }

  /** The codes that occur, ascending; the numbers of categories count along them. */
  public long[] codes() {
    return answers.codes().clone();
  }

  /**
   * How often a rater knows the truth rather than guesses, 0 to 1; .5 for one who judged nothing.
   */
  public double competence(int rater) {
    return model.competence(rater);
  }

  /** How likely a category is the truth of a unit; even where nobody judged it. */
  public double posterior(int unit, int category) {
    return posteriors[answers.ofUnit(unit)][category];
  }

  /** The likeliest category of a unit, the lower-numbered where two are equally likely. */
  public int likeliest(int unit) {
    double[] posterior = posteriors[answers.ofUnit(unit)];
    double highest = Arrays.stream(posterior).max().orElseThrow();
    int likeliest = 0;
    while (posterior[likeliest] < highest) {
      likeliest++;
    }
    return likeliest;
  }
}
