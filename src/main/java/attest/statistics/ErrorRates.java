// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/** Priors, and per rater the share of each answer under each truth, given what units likely are. */
final class ErrorRates {
  private final AnswerVectors answers;
  private final double[] prior;
  private final double[][][] rate;
  private final double[][] judged;

  private ErrorRates(AnswerVectors answers) {
    int categories = answers.categories();
    this.answers = answers;
    this.prior = new double[categories];
    this.rate = new double[answers.raters()][categories][categories];
    this.judged = new double[answers.raters()][categories];
  }

  /** The maximisation step. */
  static ErrorRates of(AnswerVectors answers, double[][] posteriors) {
    ErrorRates rates = new ErrorRates(answers);
    double units = 0;
    for (int v = 0; v < answers.size(); v++) {
      units += answers.count(v);
      for (int truth = 0; truth < rates.prior.length; truth++) {
        rates.count(answers.vector(v), truth, answers.count(v) * posteriors[v][truth]);
      }
    }
    rates.normalise(units);
    return rates;
  }

  private void count(int[] vector, int truth, double weight) {
    prior[truth] += weight;
    for (int i = 0; i < vector.length; i += 2) {
      rate[vector[i]][truth][vector[i + 1]] += weight;
      judged[vector[i]][truth] += weight;
    }
  }

  private void normalise(double units) {
    for (int truth = 0; truth < prior.length; truth++) {
      prior[truth] /= units;
      for (int rater = 0; rater < rate.length; rater++) {
        for (int given = 0; judged[rater][truth] > 0 && given < prior.length; given++) {
          rate[rater][truth][given] /= judged[rater][truth];
        }
      }
    }
  }

  /** The expectation step, in place; answers the largest change. */
  double update(double[][] posteriors) {
    double largest = 0;
    for (int v = 0; v < posteriors.length; v++) {
      double[] updated = posterior(answers.vector(v));
      for (int truth = 0; truth < updated.length; truth++) {
        largest = Math.max(largest, Math.abs(updated[truth] - posteriors[v][truth]));
      }
      posteriors[v] = updated;
    }
    return largest;
  }

  private double[] posterior(int[] vector) {
    double[] posterior = new double[prior.length];
    double largest = Double.NEGATIVE_INFINITY;
    for (int truth = 0; truth < posterior.length; truth++) {
      posterior[truth] = Math.log(prior[truth]);
      for (int i = 0; i < vector.length; i += 2) {
        posterior[truth] += Math.log(rate[vector[i]][truth][vector[i + 1]]);
      }
      largest = Math.max(largest, posterior[truth]);
    }
    return LogWeights.toShares(posterior, largest);
  }

  double prior(int category) {
    return prior[category];
  }

  double rate(int rater, int truth, int given) {
    return rate[rater][truth][given];
  }

  /** How many judgements of a rater are expected to fall on units of a truth. */
  double judged(int rater, int truth) {
    return judged[rater][truth];
  }
}
