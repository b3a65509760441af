// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Units ranked by how they divide, answers side by side, and how much more to judge. */
class DivisionTest {

  @Test
  void meanMasiIsOverPairsOfDifferentReviewers() {
    Ratings ratings = Given.ratings("133", "00.", "1..");
    assertEquals(2 * (2.0 / 3) / 3, Division.meanMasi(ratings, 0).orElseThrow(), 1e-12);
    assertEquals(0, Division.meanMasi(ratings, 1).orElseThrow());
    assertTrue(Division.meanMasi(ratings, 2).isEmpty());
  }

  @Test
  void entropyIsInBits() {
    Ratings ratings = Given.ratings("10..", "0123", "1111", "1...");
    assertEquals(1, Division.entropy(ratings, 0).orElseThrow(), 1e-12);
    assertEquals(2, Division.entropy(ratings, 1).orElseThrow(), 1e-12);
    assertEquals(0, Division.entropy(ratings, 2).orElseThrow());
    assertTrue(Division.entropy(ratings, 3).isEmpty());
  }

  @Test
  void theMostConfusedAnswersComeFirst() {
    List<Confusion> confusions = Confusion.of(Given.patterns("12", "21", "110", "0."));
    assertEquals(
        List.of(new Confusion(0, 1, 2), new Confusion(1, 2, 2), new Confusion(1, 1, 1)),
        confusions);
    assertTrue(confusions.get(2).agrees());
  }

  @Test
  void halfTheWidthTakesFourTimesTheUnits() {
    Coefficient wide = Coefficient.between(.5, .4, .6);
    assertEquals(OptionalLong.of(300), Planner.furtherUnits(wide, 100, .05));
    assertEquals(OptionalLong.of(0), Planner.furtherUnits(wide, 100, .2));
    assertEquals(
        OptionalLong.empty(), Planner.furtherUnits(Coefficient.undefined("rare"), 100, .05));
  }

  @Test
  void wilsonStaysBetweenZeroAndOne() {
    Coefficient none = Wilson.interval(0, 10);
    assertEquals(0, none.low());
    assertEquals(.2775, none.high(), 5e-5);
    Coefficient half = Wilson.interval(.5, 100);
    assertEquals(.4038, half.low(), 5e-5);
    assertEquals(.5962, half.high(), 5e-5);
    assertTrue(Wilson.interval(0, 0).undefined() != null);
  }
}
