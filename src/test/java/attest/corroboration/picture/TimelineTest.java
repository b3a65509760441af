// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corroboration.counting.CasualtyRange;
import attest.corroboration.counting.CasualtyRange.Own;
import attest.corroboration.counting.CasualtyRange.Standing;
import attest.corroboration.counting.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Figure.Kind KILLED = new Figure.Kind("killed", "civilian", "event");

  @Test
  void moreStandsHigherAndLaterStandsFurther() {
    var timeline = of(own(38L, 41L, 14), own(43L, 46L, 16));
    var first = timeline.marks().get(0);
    var second = timeline.marks().get(1);
    assertTrue(first.low() > first.high());
    assertTrue(first.high() > second.low());
    assertTrue(first.x() < second.x());
  }

  @Test
  void anOpenEndRunsOnToATip() {
    var mark = of(own(43L, null, 14)).marks().get(0);
    assertNull(mark.high());
    assertTrue(mark.tipUp() < mark.low());
    assertNull(mark.tipDown());
    var below = of(own(null, 20L, 14)).marks().get(0);
    assertTrue(below.tipDown() > below.high());
  }

  @Test
  void aFigureWithoutANumberIsNotDrawn() {
    assertNull(Timeline.of(range(own(null, null, 14))));
    assertEquals(1, of(own(null, null, 14), own(43L, 43L, 14)).marks().size());
  }

  @Test
  void whatNoDayIsKnownOfStandsAtTheEnd() {
    var timeline = of(own(43L, 43L, 14), own(44L, 44L, null));
    assertEquals(2, timeline.days().size());
    assertNull(timeline.days().get(1).day());
  }

  @Test
  void marksOfOneDayStandApartAboveOneDay() {
    var timeline = of(own(43L, 43L, 14), own(44L, 44L, 14), own(45L, 45L, 15));
    assertEquals(2, timeline.days().size());
    assertTrue(timeline.marks().get(1).x() - timeline.marks().get(0).x() > 40);
  }

  @Test
  void manyFiguresStayInThePicture() {
    var owns = IntStream.range(0, 60).mapToObj(i -> own(10L + i, 10L + i, 1 + i / 3)).toList();
    var timeline = of(owns.toArray(Own[]::new));
    var marks = timeline.marks();
    for (int i = 0; i < marks.size(); i++) {
      var mark = marks.get(i);
      assertTrue(mark.x() >= timeline.left() && mark.x() <= timeline.right(), "mark " + i);
      assertTrue(i == 0 || mark.x() - marks.get(i - 1).x() >= 14, "dots apart, mark " + i);
      assertTrue(mark.numbered(), "mark " + i);
    }
  }

  @Test
  void eachOfEightIsNamedOnAPage() {
    var owns = IntStream.range(0, 8).mapToObj(i -> own(10L + i, 10L + i, 1)).toArray(Own[]::new);
    var timeline = of(owns);
    assertTrue(timeline.marks().stream().allMatch(Timeline.Mark::named));
    assertTrue(timeline.width() <= 1168, "the width of a page: " + timeline.width());
  }

  @Test
  void itGrowsWithItsMarksAndNotWithoutEnd() {
    assertEquals(720, of(own(1L, 1L, 1), own(2L, 2L, 2)).width());
    var owns = IntStream.range(0, 900).mapToObj(i -> own(10L, 10L, 1)).toArray(Own[]::new);
    assertEquals(7200, of(owns).width());
  }

  @Test
  void theWordsOfAMarkEndBeforeTheNextAndBeforeTheEdge() {
    var marks = of(own(9L, 9L, 14), own(9L, 9L, 15), own(9L, 9L, 15), own(9L, 9L, 15)).marks();
    for (int i = 0; i < marks.size(); i++) {
      double next = i == marks.size() - 1 ? 684 : marks.get(i + 1).x();
      assertTrue(marks.get(i).named() && next - marks.get(i).x() >= 118, "mark " + i);
    }
  }

  @Test
  void aNameBelowTheLowestMarkEndsAboveTheDays() {
    var lowest = of(own(38L, 38L, 14), own(1000L, 1000L, 15)).marks().get(0);
    assertTrue(lowest.words(0) > lowest.words(3));
    assertTrue(lowest.words(3) + 3 * 16 <= 242);
  }

  @Test
  void theLinesAreAtRoundNumbersAroundWhatIsDrawn() {
    var numbers = of(own(38L, 46L, 14)).lines().stream().map(Timeline.Line::people).toList();
    assertEquals(List.of(36L, 38L, 40L, 42L, 44L, 46L, 48L, 50L), numbers);
    var large = of(own(0L, 330_000L, 14)).lines();
    assertTrue(large.size() < 12);
    assertEquals(0, large.get(0).people());
  }

  private static Own own(@Nullable Long low, @Nullable Long high, @Nullable Integer day) {
    var figure =
        new Figure("f", "", "exact", low, high, KILLED, null, null, null, null, false, null);
    var on = day == null ? null : LocalDate.of(2031, 3, day);
    return new Own(figure, 1, null, 1, on, Standing.COUNTED);
  }

  private static CasualtyRange range(Own... owns) {
    return new CasualtyRange(
        KILLED, 38L, 46L, false, false, 1, false, new ArrayList<>(List.of(owns)));
  }

  private static Timeline of(Own... owns) {
    var timeline = Timeline.of(range(owns));
    assertNotNull(timeline);
    return timeline;
  }
}
