// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;

/**
 * Percentile bootstrap (Efron and Tibshirani 1993, DOI 10.1201/9780429246593): how a figure would
 * vary had other articles, or other units, been drawn.
 *
 * <p>The sentences of one article are not independent, so resampling them one by one makes
 * intervals too narrow: resample groups where there are at least two. The same seed gives the same
 * bits. There is no interval, and a reason instead, where there is only one thing to draw from, and
 * where the figure is undefined in more than one replicate of twenty.
 *
 * @param replicates how many resamples, at least 1; 1,000 is enough for 95 %
 * @param seed what the drawing starts from
 * @param over what is drawn
 */
public record Bootstrap(int replicates, long seed, Over over) {

  /** What is drawn with replacement; only what holds a pairable unit is drawn from. */
  public enum Over {
    /** Whole groups: articles with all their sentences. */
    GROUPS("Only one article has units that two reviewers judged: there is nothing to resample."),
    /** Single units. */
    UNITS("Only one unit was judged by two reviewers: there is nothing to resample.");

    final String tooFew;

    Over(String tooFew) {
      this.tooFew = tooFew;
    }
  }

  private static final String RARELY_DEFINED =
      "The figure is undefined in more than one resample of twenty: the answers are too rare.";

  /** Refuses a number of replicates below 1. */
  public Bootstrap {
    if (replicates < 1) {
      throw new IllegalArgumentException("A bootstrap needs at least one replicate.");
    }
  }

  /** 1,000 replicates over groups. */
  public static Bootstrap overGroups(long seed) {
    return new Bootstrap(1000, seed, Over.GROUPS);
  }

  /** 1,000 replicates over units. */
  public static Bootstrap overUnits(long seed) {
    return new Bootstrap(1000, seed, Over.UNITS);
  }

  /** A figure over these patterns with its interval; where it is NaN, undefined with the reason. */
  Coefficient around(Patterns patterns, Statistic statistic, String undefined) {
    double value = statistic.at(patterns.counts());
    return Double.isNaN(value)
        ? Coefficient.undefined(undefined)
        : around(value, patterns.resamples(this), statistic);
  }

  /** A value with the interval of its statistic over resamples. */
  Coefficient around(double value, Resamples resamples, Statistic statistic) {
    if (!resamples.vary()) {
      return Coefficient.point(value, over.tooFew);
    }
    double[] defined = resamples.defined(statistic);
    if (defined.length < .95 * replicates) {
      return Coefficient.point(value, RARELY_DEFINED);
    }
    Arrays.sort(defined);
    double tail = (1 - Coefficient.CONFIDENCE) / 2;
    return Coefficient.between(value, quantile(defined, tail), quantile(defined, 1 - tail));
  }

  /** Linear between the two nearest order statistics. */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
