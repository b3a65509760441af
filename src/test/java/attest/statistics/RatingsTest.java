// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RatingsTest {

  @Test
  void judgementsStandByUnitAndRaterWhateverTheirOrder() {
    Ratings ratings = Ratings.builder().add(1, 2, 7).add(0, 1, 5).add(1, 0, 6).add(0, 0, 4).build();
    assertEquals(4, ratings.code(ratings.first(0)));
    assertEquals(5, ratings.code(ratings.first(0) + 1));
    assertEquals(6, ratings.code(ratings.first(1)));
    assertEquals(7, ratings.code(ratings.first(1) + 1));
    assertEquals(3, ratings.raters());
  }

  @Test
  void repeatsKeepTheOrderInWhichTheyCame() {
    Ratings ratings = Ratings.builder().add(0, 1, 9).add(0, 0, 3).add(0, 0, 1).build();
    assertEquals(3, ratings.code(0));
    assertEquals(1, ratings.code(1));
    assertEquals(9, ratings.code(2));
  }

  @Test
  void twoJudgementsOfOneRaterDoNotMakeAUnitPairable() {
    Ratings ratings = Ratings.builder().add(0, 0, 1).add(0, 0, 1).add(1, 0, 1).add(1, 1, 1).build();
    assertFalse(ratings.isPairable(0));
    assertTrue(ratings.isPairable(1));
    assertEquals(1, ratings.pairable());
  }

  @Test
  void aUnitInNoGroupIsAGroupOfItsOwn() {
    Ratings ratings =
        Ratings.builder().group(0, 3).group(2, 3).add(0, 0, 1).add(1, 0, 1).add(3, 0, 1).build();
    assertEquals(3, ratings.group(2));
    assertTrue(ratings.group(1) != ratings.group(3) && ratings.group(1) != 3);
  }

  @Test
  void aLabelIsPresentOrAbsent() {
    Ratings claim = Given.ratings("15", "04").label(0);
    assertEquals(1, claim.code(0));
    assertEquals(1, claim.code(1));
    assertEquals(0, claim.code(3));
    assertEquals(1, Given.ratings("15", "04").label(2).code(3));
  }

  @Test
  void theSixtyFourthLabelIsOneToo() {
    Ratings ratings = Ratings.builder().add(0, 0, Long.MIN_VALUE).build();
    assertEquals(1, ratings.label(63).code(0));
    assertEquals(0, ratings.label(62).code(0));
  }

  @Test
  void leavingARaterOutKeepsTheUnits() {
    Ratings ratings = Given.ratings("123", "4.5").without(0);
    assertEquals(2, ratings.units());
    assertEquals(3, ratings.judgements());
    assertEquals(2, ratings.code(ratings.first(0)));
    assertFalse(ratings.isPairable(1));
  }

  @Test
  void negativeNumbersAreRefused() {
    RatingsBuilder builder = Ratings.builder();
    assertThrows(IllegalArgumentException.class, () -> builder.add(-1, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> builder.add(0, -1, 1));
    assertThrows(IllegalArgumentException.class, () -> builder.group(0, -1));
  }
}
