// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MacroMeanTest {
  private static final List<Integer> PLACES = List.of(0, 1, 2);

  @Test
  void isTheMeanOfTheLabelsOwnAlphas() {
    Ratings ratings = drawn(3);
    double sum = 0;
    for (int place : PLACES) {
      sum += value(Krippendorff.alpha(Patterns.of(ratings.label(place)), Measure.nominal()));
    }
    assertEquals(sum / 3, value(mean(ratings, PLACES)), 1e-12);
  }

  @Test
  void aLabelThatNobodyGivesIsLeftOut() {
    Ratings ratings = drawn(3);
    assertEquals(value(mean(ratings, PLACES)), value(mean(ratings, List.of(0, 1, 2, 9))), 1e-12);
  }

  @Test
  void itsIntervalHoldsItAndTheSeedRepeatsIt() {
    Coefficient mean = mean(drawn(3), PLACES);
    assertNotNull(mean.low());
    assertTrue(mean.low() < mean.value() && mean.value() < mean.high());
    assertEquals(mean, mean(drawn(3), PLACES));
  }

  @Test
  void isUndefinedWhereNothingIsPairableOrNobodyDiffers() {
    assertFalse(mean(drawn(1), PLACES).defined());
    Ratings alike = Ratings.builder().add(0, 0, 1).add(0, 1, 1).build();
    assertFalse(mean(alike, PLACES).defined());
  }

  @Test
  void unitsLeftOutKeepTheirNumbers() {
    Ratings ratings = drawn(3);
    Ratings even = ratings.onlyUnits(unit -> unit % 2 == 0);
    assertEquals(ratings.units(), even.units());
    assertEquals(ratings.pairable() / 2, even.pairable());
    assertEquals(ratings.code(ratings.first(4)), even.code(even.first(4)));
  }

  private static Coefficient mean(Ratings ratings, List<Integer> places) {
    return MacroMean.alpha(Patterns.of(ratings), places, Bootstrap.overGroups(5));
  }

  private static double value(Coefficient coefficient) {
    return coefficient.value();
  }

  private static Ratings drawn(int raters) {
    SplittableRandom random = new SplittableRandom(3);
    RatingsBuilder builder = Ratings.builder();
    for (int unit = 0; unit < 300; unit++) {
      long truth = random.nextInt(8);
      builder.group(unit, unit / 10);
      for (int rater = 0; rater < raters; rater++) {
        builder.add(unit, rater, random.nextInt(5) == 0 ? random.nextInt(8) : truth);
      }
    }
    return builder.build();
  }
}
