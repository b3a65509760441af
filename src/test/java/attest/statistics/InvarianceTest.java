// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What must not change a figure, and what must agree with its definition, over random ratings. */
class InvarianceTest {

  @Property(tries = 60)
  void theOrderOfReviewersAndUnitsChangesNoBit(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Ratings ratings = Given.random(seed, 40, 4, 5, .3);
    Ratings shuffled = shuffled(ratings, seed);
    for (Measure measure : measures()) {
      assertEquals(alpha(ratings, measure), alpha(shuffled, measure));
    }
    assertEquals(
        PercentAgreement.of(Patterns.of(ratings)), PercentAgreement.of(Patterns.of(shuffled)));
  }

  @Property(tries = 60)
  void theNamesOfCategoriesChangeNothing(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Ratings ratings = Given.random(seed, 40, 4, 5, .2);
    Ratings renamed = ratings.recode(code -> (code * 3 + 2) % 5 - 7);
    assertEquals(
        alpha(ratings, Measure.nominal()).value(),
        alpha(renamed, Measure.nominal()).value(),
        1e-12);
  }

  @Property(tries = 60)
  void theOrderOfLabelsInASetChangesNothing(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Ratings ratings = Given.random(seed, 40, 3, 8, .2);
    Ratings turned = ratings.recode(mask -> (mask & 1) << 2 | mask & 2 | mask >>> 2);
    assertEquals(
        alpha(ratings, Measure.masi()).value(), alpha(turned, Measure.masi()).value(), 1e-12);
    assertEquals(
        alpha(ratings, Measure.jaccard()).value(), alpha(turned, Measure.jaccard()).value(), 1e-12);
  }

  @Property(tries = 60)
  void perfectAgreementOnSeveralCategoriesIsOneByEveryMeasure(
      @ForAll @IntRange(min = 2, max = 6) int raters,
      @ForAll @IntRange(min = 2, max = 30) int units) {
    RatingsBuilder builder = Ratings.builder();
    IntStream.range(0, units * raters)
        .forEach(i -> builder.add(i / raters, i % raters, i / raters));
    Ratings ratings = builder.build();
    for (Measure measure : measures()) {
      assertEquals(1, alpha(ratings, measure).value(), 1e-12);
    }
    assertEquals(1, Fleiss.kappa(Patterns.of(ratings)).value(), 1e-12);
  }

  @Property(tries = 60)
  void everyMeasureKeepsToItsDefinition(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Ratings ratings = Given.random(seed, 30, 5, 6, .4);
    assertAlpha(ratings, Measure.nominal(), (a, b, n) -> a == b ? 0 : 1);
    assertAlpha(ratings, Measure.ordinal(code -> code), PlainAlpha::ordinal);
    assertAlpha(ratings, Measure.interval(code -> code), (a, b, n) -> (a - b) * (a - b));
    assertAlpha(ratings, Measure.ratio(code -> code), (a, b, n) -> PlainAlpha.ratio(a, b));
    assertAlpha(ratings, Measure.masi(), (a, b, n) -> SetDistance.MASI.between(a, b));
    assertAlpha(ratings, Measure.jaccard(), (a, b, n) -> SetDistance.JACCARD.between(a, b));
  }

  @Property(tries = 20)
  void theSameSeedGivesTheSameBits(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    Ratings ratings = Given.random(seed, 200, 3, 3, .1);
    for (Bootstrap.Over over : Bootstrap.Over.values()) {
      Bootstrap bootstrap = new Bootstrap(200, seed, over);
      Coefficient first = Krippendorff.alpha(Patterns.of(ratings), Measure.masi(), bootstrap);
      Coefficient again =
          Krippendorff.alpha(Patterns.of(shuffledRaters(ratings, seed)), Measure.masi(), bootstrap);
      assertEquals(first, again);
    }
  }

  private static void assertAlpha(
      Ratings ratings, Measure measure, PlainAlpha.Difference difference) {
    assertEquals(PlainAlpha.of(ratings, difference), alpha(ratings, measure).value(), 1e-10);
  }

  private static List<Measure> measures() {
    return List.of(
        Measure.nominal(),
        Measure.ordinal(code -> code),
        Measure.interval(code -> code),
        Measure.ratio(code -> code),
        Measure.masi(),
        Measure.jaccard());
  }

  private static Coefficient alpha(Ratings ratings, Measure measure) {
    return Krippendorff.alpha(Patterns.of(ratings), measure);
  }

  private static Ratings shuffled(Ratings ratings, long seed) {
    return renumbered(ratings, order(ratings.units(), seed), order(ratings.raters(), seed + 1));
  }

  private static Ratings shuffledRaters(Ratings ratings, long seed) {
    List<Integer> units = IntStream.range(0, ratings.units()).boxed().toList();
    return renumbered(ratings, units, order(ratings.raters(), seed + 1));
  }

  private static Ratings renumbered(Ratings ratings, List<Integer> units, List<Integer> raters) {
    RatingsBuilder builder = Ratings.builder();
    for (int unit = 0; unit < ratings.units(); unit++) {
      builder.group(units.get(unit), ratings.group(unit));
    }
    for (long[] triple : Given.triples(ratings)) {
      builder.add(units.get((int) triple[0]), raters.get((int) triple[1]), triple[2]);
    }
    return builder.build();
  }

  private static List<Integer> order(int size, long seed) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    return order;
  }
}
