// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The distinct ways in which units were judged, with how often each occurs.
 *
 * <p>A million units come down to a few dozen patterns, and every coefficient is a function of
 * their counts, so a resample costs no more than counting again. Units that fewer than two raters
 * judged are left out before categories are counted. Patterns and categories are in a fixed order:
 * the order of units and raters changes no sum.
 */
public final class Patterns {
  private final long[] codes;
  private final Pattern[] patterns;
  private final long[] counts;
  private final int[] patternOfUnit;
  private final Ratings ratings;
  private final int pairable;
  private volatile @Nullable Resamples latest;

  private Patterns(Ratings ratings, long[] codes, int[][] keys, int[] patternOfUnit) {
    this.ratings = ratings;
    this.codes = codes;
    this.patterns = Arrays.stream(keys).map(Pattern::ofKey).toArray(Pattern[]::new);
    this.patternOfUnit = patternOfUnit;
    this.counts = new long[keys.length];
    for (int pattern : patternOfUnit) {
      if (pattern >= 0) {
        counts[pattern]++;
      }
    }
    this.pairable = (int) Arrays.stream(counts).sum();
  }

  /** Collapses ratings in one pass. */
  public static Patterns of(Ratings ratings) {
    long[] codes = Codes.pairable(ratings);
    KeyIndex index = new KeyIndex();
    UnitKey key = new UnitKey(ratings, codes);
    int[] patternOfUnit = new int[ratings.units()];
    for (int unit = 0; unit < patternOfUnit.length; unit++) {
      patternOfUnit[unit] = ratings.isPairable(unit) ? key.number(unit, index) : -1;
    }
    return sorted(ratings, codes, index.keys(), patternOfUnit);
  }

  /** How many units there are, judged or not. */
  public int units() {
    return ratings.units();
  }

  /** How many units two different raters judged. */
  public int pairable() {
    return pairable;
  }

  /** The categories of pairable units, ascending. */
  public long[] codes() {
    return codes.clone();
  }

  /** How many raters judged a pairable unit. */
  int pairableRaters() {
    boolean[] judged = new boolean[ratings.raters()];
    for (int unit = 0; unit < units(); unit++) {
      for (int i = ratings.first(unit); patternOfUnit[unit] >= 0 && i < ratings.end(unit); i++) {
        judged[ratings.rater(i)] = true;
      }
    }
    return (int) IntStream.range(0, judged.length).filter(rater -> judged[rater]).count();
  }

  /** The number of categories. */
  int categories() {
    return codes.length;
  }

  /** The resamples of a bootstrap; those asked for last are remembered. */
  Resamples resamples(Bootstrap bootstrap) {
    Resamples remembered = latest;
    if (remembered == null || !remembered.areOf(bootstrap)) {
      remembered = new Resamples(Resample.of(this, bootstrap.over()), bootstrap);
      latest = remembered;
    }
    return remembered;
  }

  Ratings ratings() {
    return ratings;
  }

  Pattern pattern(int pattern) {
    return patterns[pattern];
  }

  /** The number of patterns. */
  int size() {
    return patterns.length;
  }

  /** How often each pattern occurs. */
  long[] counts() {
    return counts.clone();
  }

  /** The pattern of a unit, −1 where it is not pairable. */
  int patternOf(int unit) {
    return patternOfUnit[unit];
  }

  /** The place of a code among the categories, negative where no pairable unit has it. */
  int category(long code) {
    return Arrays.binarySearch(codes, code);
  }

  /** The marginal of each category where pattern p occurs {@code weights[p]} times. */
  double[] marginals(long[] weights) {
    double[] marginals = new double[codes.length];
    for (int p = 0; p < patterns.length; p++) {
      if (weights[p] > 0) {
        addMasses(patterns[p], weights[p], marginals);
      }
    }
    return marginals;
  }

  private static void addMasses(Pattern pattern, long weight, double[] marginals) {
    for (int i = 0; i < pattern.size(); i++) {
      marginals[pattern.category(i)] += weight * pattern.mass(i);
    }
  }

  private static Patterns sorted(Ratings ratings, long[] codes, int[][] keys, int[] patternOfUnit) {
    int[] order =
        IntStream.range(0, keys.length)
            .boxed()
            .sorted(Comparator.comparing(p -> keys[p], Arrays::compare))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rank = new int[order.length];
    int[][] inOrder = new int[order.length][];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
      inOrder[i] = keys[order[i]];
    }
    for (int unit = 0; unit < patternOfUnit.length; unit++) {
      patternOfUnit[unit] = patternOfUnit[unit] < 0 ? -1 : rank[patternOfUnit[unit]];
    }
    return new Patterns(ratings, codes, inOrder, patternOfUnit);
  }
}
