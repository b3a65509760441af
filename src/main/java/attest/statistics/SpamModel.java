// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/** One estimate of how often raters know the truth, and of what they say when they do not. */
final class SpamModel {
  private static final double SMOOTHING = .01;

  private final AnswerVectors answers;
  private final double[] knowing;
  private final double[][] habit;
  private final double[][] logGuessed;
  private final double[][] logGiven;

  private SpamModel(AnswerVectors answers) {
    this.answers = answers;
    this.knowing = new double[answers.raters()];
    this.habit = new double[answers.raters()][answers.categories()];
    this.logGuessed = new double[answers.raters()][answers.categories()];
    this.logGiven = new double[answers.raters()][answers.categories()];
  }

  /** Raters know the truth half the time, give or take, and have even habits, give or take. */
  static SpamModel start(AnswerVectors answers, SplittableRandom random) {
    SpamModel model = new SpamModel(answers);
    for (int rater = 0; rater < answers.raters(); rater++) {
      model.knowing[rater] = .25 + .5 * random.nextDouble();
      for (int given = 0; given < answers.categories(); given++) {
        model.habit[rater][given] = 1 + random.nextDouble();
      }
      normalise(model.habit[rater]);
    }
    return model.ready();
  }

  double competence(int rater) {
    return knowing[rater];
  }

  /** The logarithm of how likely the answers are under this estimate. */
  double logLikelihood() {
    double likelihood = 0;
    for (int v = 0; v < answers.size(); v++) {
      double[] logs = logs(answers.vector(v));
      double largest = largest(logs);
      double sum = 0;
      for (double log : logs) {
        sum += Math.exp(log - largest);
      }
      likelihood += answers.count(v) * (largest + Math.log(sum));
    }
    return likelihood;
  }

  /** What the units of each vector likely are. */
  double[][] posteriors() {
    double[][] posteriors = new double[answers.size()][];
    for (int v = 0; v < posteriors.length; v++) {
      double[] logs = logs(answers.vector(v));
      posteriors[v] = LogWeights.toShares(logs, largest(logs));
    }
    return posteriors;
  }

  /** The estimate after one more round. */
  SpamModel next() {
    SpamModel next = new SpamModel(answers);
    double[] judged = new double[knowing.length];
    double[][] posteriors = posteriors();
    for (int v = 0; v < answers.size(); v++) {
      int[] vector = answers.vector(v);
      for (int i = 0; i < vector.length; i += 2) {
        double count = answers.count(v);
        double knew = count * posteriors[v][vector[i + 1]] * knew(vector[i], vector[i + 1]);
        judged[vector[i]] += count;
        next.knowing[vector[i]] += knew;
        next.habit[vector[i]][vector[i + 1]] += count - knew;
      }
    }
    next.smooth(judged);
    return next.ready();
  }

  private void smooth(double[] judged) {
    for (int rater = 0; rater < knowing.length; rater++) {
      knowing[rater] = (knowing[rater] + SMOOTHING) / (judged[rater] + 2 * SMOOTHING);
      for (int given = 0; given < habit[rater].length; given++) {
        habit[rater][given] += SMOOTHING;
      }
      normalise(habit[rater]);
    }
  }

  /** How likely a rater knew, given that the answer is true. */
  private double knew(int rater, int given) {
    return knowing[rater] / (knowing[rater] + (1 - knowing[rater]) * habit[rater][given]);
  }

  private double[] logs(int[] vector) {
    double[] logs = new double[answers.categories()];
    Arrays.fill(logs, -Math.log(logs.length));
    for (int i = 0; i < vector.length; i += 2) {
      double guessed = logGuessed[vector[i]][vector[i + 1]];
      for (int truth = 0; truth < logs.length; truth++) {
        logs[truth] += truth == vector[i + 1] ? logGiven[vector[i]][truth] : guessed;
      }
    }
    return logs;
  }

  /** Takes the logarithms once, not once a vector. */
  private SpamModel ready() {
    for (int rater = 0; rater < knowing.length; rater++) {
      for (int given = 0; given < answers.categories(); given++) {
        double guessed = (1 - knowing[rater]) * habit[rater][given];
        logGuessed[rater][given] = Math.log(guessed);
        logGiven[rater][given] = Math.log(guessed + knowing[rater]);
      }
    }
    return this;
  }

  private static double largest(double[] logs) {
    double largest = logs[0];
    for (double log : logs) {
      largest = Math.max(largest, log);
    }
    return largest;
  }

  private static void normalise(double[] shares) {
    double total = 0;
    for (double share : shares) {
      total += share;
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
  }
}
