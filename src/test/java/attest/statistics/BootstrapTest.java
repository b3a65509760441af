// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  @Test
  void anotherSeedGivesOtherBits() {
    Patterns patterns = Patterns.of(Given.random(1, 100, 3, 3, 0));
    assertNotEquals(
        PercentAgreement.of(patterns, Bootstrap.overGroups(1)),
        PercentAgreement.of(patterns, Bootstrap.overGroups(2)));
  }

  @Test
  void oneArticleHasAValueButNoInterval() {
    RatingsBuilder builder = Ratings.builder();
    for (int unit = 0; unit < 50; unit++) {
      builder.group(unit, 0).add(unit, 0, unit % 3).add(unit, 1, unit % 2);
    }
    Patterns patterns = Patterns.of(builder.build());
    Coefficient alpha = Krippendorff.alpha(patterns, Measure.nominal(), Bootstrap.overGroups(1));
    assertTrue(alpha.defined());
    assertNull(alpha.low());
    assertNull(alpha.high());
    assertTrue(alpha.noInterval().startsWith("Only one article"));
    assertTrue(
        Krippendorff.alpha(patterns, Measure.nominal(), Bootstrap.overUnits(1)).low() != null);
  }

  @Test
  void aFigureThatResamplesOftenLoseHasNoInterval() {
    String[] rows = new String[40];
    Arrays.fill(rows, "00");
    rows[0] = "11";
    Coefficient alpha =
        Krippendorff.alpha(Given.patterns(rows), Measure.nominal(), Bootstrap.overUnits(1));
    assertEquals(1, alpha.value());
    assertNull(alpha.low());
    assertTrue(alpha.noInterval().startsWith("The figure is undefined in more than one resample"));
  }

  @Test
  void theIntervalOfAShareIsThatOfItsStandardError() {
    assertWidth(3000, 1, Bootstrap.Over.UNITS);
    assertWidth(3000, 1, Bootstrap.Over.GROUPS);
    assertWidth(300, 1, Bootstrap.Over.UNITS);
  }

  @Test
  void sentencesOfOneArticleThatAgreeTogetherWidenTheInterval() {
    Patterns clustered = Patterns.of(agreeingByArticle(1500, 10));
    double byArticle = width(PercentAgreement.of(clustered, Bootstrap.overGroups(1)));
    double bySentence = width(PercentAgreement.of(clustered, Bootstrap.overUnits(1)));
    assertEquals(Math.sqrt(10), byArticle / bySentence, .4);
  }

  @Test
  void groupsOfDifferentSizeMayAllBeDrawn() {
    RatingsBuilder builder = Ratings.builder();
    for (int unit = 0; unit < 300; unit++) {
      builder.group(unit, (int) Math.sqrt(unit)).add(unit, 0, unit % 2).add(unit, 1, unit % 7 % 2);
    }
    Patterns patterns = Patterns.of(builder.build());
    Coefficient share = PercentAgreement.of(patterns, Bootstrap.overGroups(5));
    assertTrue(share.low() < share.value() && share.value() < share.high());
  }

  @Test
  void noReplicateIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Bootstrap(0, 1, Bootstrap.Over.UNITS));
  }

  @Test
  void aBinomialDrawHasItsMeanAndVariance() {
    for (double probability : new double[] {.0005, .01, .2, .5, .9}) {
      SplittableRandom random = new SplittableRandom(11);
      double sum = 0;
      double squares = 0;
      int draws = 40_000;
      for (int i = 0; i < draws; i++) {
        long drawn = Binomial.draw(2000, probability, random);
        sum += drawn;
        squares += (double) drawn * drawn;
      }
      double mean = sum / draws;
      double variance = squares / draws - mean * mean;
      double expected = 2000 * probability * (1 - probability);
      assertEquals(2000 * probability, mean, 4 * Math.sqrt(expected / draws));
      assertEquals(1, variance / expected, .04);
    }
  }

  @Test
  void aMultinomialDrawAddsUp() {
    int[] kinds = {0, 0, 0, 1, 1, 2, 3, 3, 3, 3};
    Multinomial multinomial = Multinomial.of(kinds, 4);
    SplittableRandom random = new SplittableRandom(3);
    double[] mean = new double[4];
    for (int i = 0; i < 20_000; i++) {
      long[] drawn = multinomial.draw(random);
      assertEquals(10, Arrays.stream(drawn).sum());
      for (int kind = 0; kind < 4; kind++) {
        mean[kind] += drawn[kind] / 20_000.0;
      }
    }
    assertEquals(3, mean[0], .05);
    assertEquals(2, mean[1], .05);
    assertEquals(1, mean[2], .05);
    assertEquals(4, mean[3], .05);
  }

  @Test
  void thingsDrawnOneByOneComeUpOnceInTheMean() {
    int[] each = IntStream.range(0, 50).toArray();
    Resample resample = Resample.of(50, each, each, Bootstrap.Over.GROUPS);
    SplittableRandom random = new SplittableRandom(8);
    double squares = 0;
    for (int i = 0; i < 2000; i++) {
      long[] counts = resample.counts(random);
      assertEquals(50, Arrays.stream(counts).sum());
      squares += Arrays.stream(counts).map(count -> (count - 1) * (count - 1)).sum();
    }
    assertEquals(1 - 1.0 / 50, squares / 2000 / 50, .02);
  }

  private static void assertWidth(int units, int groupSize, Bootstrap.Over over) {
    Patterns patterns = Patterns.of(agreeingByArticle(units, groupSize));
    Coefficient share = PercentAgreement.of(patterns, new Bootstrap(4000, 9, over));
    double deviation = Math.sqrt(share.value() * (1 - share.value()) / units);
    assertEquals(2 * 1.96 * deviation, width(share), .2 * deviation);
  }

  private static Ratings agreeingByArticle(int units, int groupSize) {
    SplittableRandom random = new SplittableRandom(4);
    RatingsBuilder builder = Ratings.builder();
    for (int unit = 0, agrees = 0; unit < units; unit++) {
      agrees = unit % groupSize == 0 ? random.nextInt(10) : agrees;
      builder.group(unit, unit / groupSize).add(unit, 0, 1).add(unit, 1, agrees < 7 ? 1 : 0);
    }
    return builder.build();
  }

  private static double width(Coefficient coefficient) {
    return coefficient.high() - coefficient.low();
  }
}
