// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws groups with replacement and counts the patterns they bring.
 *
 * <p>Groups that bring the same patterns equally often are one profile. Where many groups share a
 * profile, the numbers of draws come from the multinomial distribution; else groups are drawn one
 * by one.
 */
final class Resample {
  private static final int GROUPS_PER_PROFILE = 8;

  private final int patterns;
  private final int[][] profiles;
  private final int[] profileOf;
  private final @Nullable Multinomial multinomial;

  private Resample(int patterns, int[][] profiles, int[] profileOf) {
    this.patterns = patterns;
    this.profiles = profiles;
    this.profileOf = profileOf;
    this.multinomial =
        profiles.length * GROUPS_PER_PROFILE < profileOf.length
            ? Multinomial.of(profileOf, profiles.length)
            : null;
  }

  static Resample of(Patterns patterns, Bootstrap.Over over) {
    int[] units = pairableUnits(patterns);
    int[] patternOf = Arrays.stream(units).map(patterns::patternOf).toArray();
    int[] groups = Arrays.stream(units).map(patterns.ratings()::group).toArray();
    return of(patterns.size(), patternOf, groups, over);
  }

  /**
   * Draws from things of several patterns that lie in groups.
   *
   * @param patterns how many patterns there are
   * @param patternOf the pattern of each thing
   * @param groups the group of each thing
   */
  static Resample of(int patterns, int[] patternOf, int[] groups, Bootstrap.Over over) {
    return over == Bootstrap.Over.UNITS
        ? ofSingle(patterns, patternOf)
        : ofGroups(patterns, patternOf, GroupOrder.of(groups));
  }

  /** How many patterns are counted. */
  int patterns() {
    return patterns;
  }

  /** How many groups are drawn, and drawn from. */
  int draws() {
    return profileOf.length;
  }

  /** How often each pattern occurs in the next resample. */
  long[] counts(SplittableRandom random) {
    long[] drawn = multinomial == null ? drawOneByOne(random) : multinomial.draw(random);
    long[] counts = new long[patterns];
    for (int profile = 0; profile < drawn.length; profile++) {
      if (drawn[profile] > 0) {
        add(profiles[profile], drawn[profile], counts);
      }
    }
    return counts;
  }

  private static void add(int[] profile, long times, long[] counts) {
    for (int i = 0; i < profile.length; i += 2) {
      counts[profile[i]] += times * profile[i + 1];
    }
  }

  private long[] drawOneByOne(SplittableRandom random) {
    long[] drawn = new long[profiles.length];
    for (int i = 0; i < profileOf.length; i++) {
      drawn[profileOf[random.nextInt(profileOf.length)]]++;
    }
    return drawn;
  }

  private static int[] pairableUnits(Patterns patterns) {
    int[] units = new int[patterns.pairable()];
    int size = 0;
    for (int unit = 0; unit < patterns.units(); unit++) {
      if (patterns.patternOf(unit) >= 0) {
        units[size++] = unit;
      }
    }
    return units;
  }

  private static Resample ofSingle(int patterns, int[] patternOf) {
    int[][] profiles = new int[patterns][];
    Arrays.setAll(profiles, p -> new int[] {p, 1});
    int[] profileOf = patternOf.clone();
    Arrays.sort(profileOf);
    return new Resample(patterns, profiles, profileOf);
  }

  private static Resample ofGroups(int patterns, int[] patternOf, GroupOrder order) {
    KeyIndex index = new KeyIndex();
    int[] profileOf = new int[order.groups()];
    for (int group = 0; group < profileOf.length; group++) {
      int[] profile = profile(Arrays.stream(order.things(group)).map(i -> patternOf[i]).toArray());
      profileOf[group] = index.number(profile, profile.length);
    }
    return new Resample(patterns, index.keys(), profileOf);
  }

  /** Pairs of a pattern and how often it stands in the group. */
  private static int[] profile(int[] inGroup) {
    Arrays.sort(inGroup);
    int[] profile = new int[2 * inGroup.length];
    int size = 0;
    for (int i = 0; i < inGroup.length; i++) {
      if (i == 0 || inGroup[i] != inGroup[i - 1]) {
        profile[size] = inGroup[i];
        size += 2;
      }
      profile[size - 1]++;
    }
    return Arrays.copyOf(profile, size);
  }
}
