// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitizingTest {

  @Test
  void theSameSpansAreInPerfectAgreement() {
    List<Span> spans =
        List.of(
            new Span(0, 0, 5, 10),
            new Span(1, 0, 5, 10),
            new Span(0, 0, 20, 30),
            new Span(1, 0, 20, 30));
    assertEquals(1, Unitizing.alpha(2, 100, spans).value());
  }

  @Test
  void spansThatOnlyTouchDoNotOverlap() {
    List<Span> spans =
        List.of(new Span(0, 0, 0, 10), new Span(0, 0, 10, 20), new Span(1, 0, 0, 10));
    assertTrue(Unitizing.alpha(2, 50, spans).defined());
  }

  @Test
  void spansApartAreBelowChance() {
    List<Span> spans = List.of(new Span(0, 0, 0, 30), new Span(1, 0, 50, 80));
    assertTrue(Unitizing.alpha(2, 100, spans).value() < 0);
  }

  @Test
  void overlapOfOneReviewerIsRefusedInWords() {
    List<Span> spans = List.of(new Span(0, 0, 0, 10), new Span(0, 0, 9, 20), new Span(1, 0, 0, 10));
    assertEquals("Spans of one reviewer overlap.", Unitizing.alpha(2, 50, spans).undefined());
  }

  @Test
  void spansOfDifferentCategoriesMayOverlap() {
    List<Span> spans = List.of(new Span(0, 0, 0, 10), new Span(0, 1, 5, 20), new Span(1, 0, 0, 10));
    assertTrue(Unitizing.alpha(2, 50, spans).defined());
  }

  @Test
  void nothingMarkedAndOneReviewerAreUndefined() {
    assertEquals(
        "Nothing was marked, so the expected disagreement is 0.",
        Unitizing.alpha(2, 50, List.of()).undefined());
    assertEquals(
        "Spans of one reviewer have nothing to be compared with.",
        Unitizing.alpha(1, 50, List.of(new Span(0, 0, 0, 10))).undefined());
  }

  @Test
  void spansOutsideTheTextAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Span(0, 0, 5, 5));
    assertThrows(
        IllegalArgumentException.class, () -> Unitizing.alpha(2, 8, List.of(new Span(0, 0, 5, 9))));
  }
}
