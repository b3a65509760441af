// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FigureAgreementTest {

  @Test
  void figuresAreMatchedWhateverTheirOrder() {
    FigureAgreement agreement =
        of(sentence(List.of(killed(5), killed(200)), List.of(killed(201), killed(5))));
    assertEquals(2, agreement.matched());
    assertEquals(0, agreement.unmatched());
    assertEquals(1, agreement.matchedShare().value());
    // 5–5 and 200–201; n = 4, Σ over ordered pairs of all four values.
    double expected = 2 * (2 * 195.0 * 195 + 2 * 196.0 * 196 + 1);
    assertEquals(1 - 3 * 2.0 / expected, agreement.lows().value(), 1e-9);
    assertEquals(agreement.lows(), agreement.highs());
  }

  @Test
  void woundedAreNeverMatchedWithKilled() {
    FigureAgreement agreement =
        of(sentence(List.of(killed(5)), List.of(new Figure("wounded", "civilian", 5L, 5L))));
    assertEquals(0, agreement.matched());
    assertEquals(2, agreement.unmatched());
    assertFalse(agreement.lows().defined());
    assertFalse(agreement.withinTolerance().defined());
  }

  @Test
  void civiliansAreNeverMatchedWithCombatants() {
    FigureAgreement agreement =
        of(sentence(List.of(killed(5)), List.of(new Figure("killed", "combatant", 5L, 5L))));
    assertEquals(0, agreement.matched());
    assertEquals(2, agreement.unmatched());
  }

  @Test
  void aFigureOnlyOneReviewerSawIsCounted() {
    FigureAgreement agreement =
        of(
            sentence(List.of(killed(5), killed(7)), List.of(killed(7))),
            sentence(List.of(killed(1)), List.of()));
    assertEquals(1, agreement.matched());
    assertEquals(2, agreement.unmatched());
    assertEquals(.5, agreement.matchedShare().value());
  }

  @Test
  void aSentenceOfOneReviewerDoesNotCount() {
    FigureAgreement agreement = of(sentence(List.of(killed(5))));
    assertEquals(0, agreement.matched() + agreement.unmatched());
    assertFalse(agreement.matchedShare().defined());
  }

  @Test
  void openEndsAreAShareOfTheirOwn() {
    Figure atLeastTen = new Figure("killed", "civilian", 10L, null);
    Figure ten = killed(10);
    FigureAgreement agreement =
        of(
            sentence(List.of(atLeastTen), List.of(atLeastTen)),
            sentence(List.of(atLeastTen), List.of(ten)),
            sentence(List.of(ten), List.of(killed(20))));
    assertEquals(.5, agreement.openEnds().value());
    assertEquals(1.0 / 3, agreement.withinTolerance().value(), 1e-12);
    assertEquals(3, agreement.matched());
  }

  @Test
  void anOpenEndPrefersAnOpenEnd() {
    Figure open = new Figure("killed", "civilian", 10L, null);
    FigureAgreement agreement = of(sentence(List.of(open, killed(12)), List.of(killed(10), open)));
    assertEquals(1, agreement.openEnds().value());
  }

  @Test
  void threeReviewersOfAllFiguresGiveTheOrdinaryAlpha() {
    SplittableRandom random = new SplittableRandom(6);
    FigureReadings readings = new FigureReadings();
    RatingsBuilder builder = Ratings.builder();
    for (int unit = 0; unit < 60; unit++) {
      List<List<Figure>> answers = new ArrayList<>();
      long number = random.nextInt(500);
      for (int reviewer = 0; reviewer < 3; reviewer++) {
        long read = number + random.nextInt(40);
        answers.add(List.of(killed(read)));
        builder.add(unit, reviewer, read);
      }
      readings.add(unit, answers);
    }
    Coefficient lows = FigureAgreement.of(readings, .1, bootstrap()).lows();
    Coefficient ordinary =
        Krippendorff.alpha(
            Patterns.of(builder.build()), Measure.interval(code -> code), bootstrap());
    assertEquals(ordinary.value(), lows.value(), 1e-10);
    assertEquals(ordinary.low(), lows.low(), .02);
    assertEquals(ordinary.high(), lows.high(), .02);
  }

  @Test
  void whichReviewerComesFirstDecidesNothing() {
    SplittableRandom random = new SplittableRandom(9);
    for (int round = 0; round < 200; round++) {
      List<List<Figure>> answers = new ArrayList<>();
      for (int reviewer = 0; reviewer < 3; reviewer++) {
        List<Figure> figures = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
          long low = random.nextInt(6);
          figures.add(
              new Figure(
                  "killed", "unknown", low, random.nextBoolean() ? null : low + random.nextInt(3)));
        }
        answers.add(figures);
      }
      List<List<Figure>> turned = new ArrayList<>(answers);
      Collections.shuffle(turned, new Random(round));
      FigureAgreement straight = of(answers, sentence(List.of(killed(3)), List.of(killed(4))));
      FigureAgreement other = of(turned, sentence(List.of(killed(3)), List.of(killed(4))));
      assertEquals(straight.matched(), other.matched());
      assertEquals(straight.lows().value(), other.lows().value(), 1e-9);
    }
  }

  @Test
  void allFiguresTheSameAreUndefined() {
    FigureAgreement agreement = of(sentence(List.of(killed(5)), List.of(killed(5))));
    assertFalse(agreement.lows().defined());
    assertEquals(1, agreement.withinTolerance().value());
    assertEquals("No end of a matched figure was left open.", agreement.openEnds().undefined());
  }

  @Test
  void theCheapestAssignmentIsTheCheapestOfAll() {
    SplittableRandom random = new SplittableRandom(12);
    for (int round = 0; round < 300; round++) {
      int rows = 1 + random.nextInt(4);
      int columns = rows + random.nextInt(3);
      double[][] cost = new double[rows][columns];
      for (double[] row : cost) {
        Arrays.setAll(row, i -> random.nextInt(20));
      }
      int[] columnOf = Assignment.cheapest(cost);
      double sum = 0;
      for (int row = 0; row < rows; row++) {
        sum += cost[row][columnOf[row]];
      }
      assertEquals(rows, Arrays.stream(columnOf).distinct().count());
      assertEquals(cheapest(cost, 0, new boolean[columns]), sum, 1e-9);
    }
  }

  private static double cheapest(double[][] cost, int row, boolean[] taken) {
    double cheapest = row == cost.length ? 0 : Double.POSITIVE_INFINITY;
    for (int column = 0; row < cost.length && column < taken.length; column++) {
      if (!taken[column]) {
        taken[column] = true;
        cheapest = Math.min(cheapest, cost[row][column] + cheapest(cost, row + 1, taken));
        taken[column] = false;
      }
    }
    return cheapest;
  }

  @SafeVarargs
  private static FigureAgreement of(List<List<Figure>>... sentences) {
    FigureReadings readings = new FigureReadings();
    List.of(sentences).forEach(answers -> readings.add(0, answers));
    return FigureAgreement.of(readings, .1, bootstrap());
  }

  private static Bootstrap bootstrap() {
    return new Bootstrap(300, 1, Bootstrap.Over.GROUPS);
  }

  @SafeVarargs
  private static List<List<Figure>> sentence(List<Figure>... answers) {
    return List.of(answers);
  }

  private static Figure killed(long number) {
    return new Figure("killed", "civilian", number, number);
  }
}
