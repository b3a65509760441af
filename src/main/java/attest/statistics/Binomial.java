// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.SplittableRandom;

/**
 * Draws from the binomial distribution: by inversion where few successes are expected, else by
 * transformed rejection (Hörmann 1993, "The generation of binomial random variates", DOI
 * 10.1080/00949659308811496).
 */
final class Binomial {
  private static final double FEW = 10;

  private Binomial() {}

  /** The number of successes in {@code draws} trials, each of probability 0 to 1. */
  static long draw(long draws, double probability, SplittableRandom random) {
    if (probability > .5) {
      return draws - draw(draws, 1 - probability, random);
    }
    return draws * probability < FEW
        ? invert(draws, probability, random)
        : reject(draws, probability, random);
  }

  private static long invert(long draws, double probability, SplittableRandom random) {
    double odds = probability / (1 - probability);
    double mass = Math.exp(draws * Math.log1p(-probability));
    double rest = random.nextDouble();
    long successes = 0;
    while (rest > mass && successes < draws) {
      rest -= mass;
      successes++;
      mass *= odds * (draws - successes + 1) / successes;
    }
    return successes;
  }

  private static long reject(long draws, double probability, SplittableRandom random) {
    double deviation = Math.sqrt(draws * probability * (1 - probability));
    double b = 1.15 + 2.53 * deviation;
    double a = -.0873 + .0248 * b + .01 * probability;
    double scale = (2.83 + 5.1 / b) * deviation;
    long mode = (long) ((draws + 1) * probability);
    while (true) {
      double u = random.nextDouble() - .5;
      double v = random.nextDouble();
      double edge = .5 - Math.abs(u);
      long k = (long) Math.floor((2 * a / edge + b) * u + draws * probability + .5);
      if (k < 0 || k > draws) {
        continue;
      }
      boolean surely = edge >= .07 && v <= .92 - 4.2 / b;
      if (surely
          || Math.log(v * scale / (a / (edge * edge) + b))
              <= logMassAgainstMode(k, mode, draws, probability)) {
        return k;
      }
    }
  }

  private static double logMassAgainstMode(long k, long mode, long draws, double probability) {
    double logOdds = Math.log(probability / (1 - probability));
    return logFactorial(mode)
        + logFactorial(draws - mode)
        - logFactorial(k)
        - logFactorial(draws - k)
        + (k - mode) * logOdds;
  }

  /** Stirling's series, exact to 1e-10 from 10 up; the product below. */
  private static double logFactorial(long n) {
    if (n < 10) {
      double product = 1;
      for (int i = 2; i <= n; i++) {
        product *= i;
      }
      return Math.log(product);
    }
    double square = (double) n * n;
    double series = (1 / 12.0 - (1 / 360.0 - 1 / (1260.0 * square)) / square) / n;
    return (n + .5) * Math.log((double) n) - n + .5 * Math.log(2 * Math.PI) + series;
  }
}
