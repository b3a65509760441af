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

  /** Two reviewers of a text of ten: [0, 4) and [2, 5). By hand: observed 2·(4 + 1)/200. */
  @Test
  void matchesItsSumByHand() {
    List<Span> spans = List.of(new Span(0, 0, 0, 4), new Span(1, 0, 2, 5));
    double first = 1 / 3.0 * (128 - 48 + 4) + 16 * (3 + 2);
    double second = 1 / 3.0 * (54 - 27 + 3) + 9 * (4 + 3);
    double expected = 2 / 10.0 * (first + second) / (20 * 19 - 12 - 6);
    assertEquals(1 - .05 / expected, Unitizing.alpha(2, 10, spans).value(), 1e-12);
  }

  @Test
  void manyTextsEndToEndAreOne() {
    var texts = new SpanAgreement(1);
    texts.add(40, List.of(0, 1), List.of(new Span(0, 0, 3, 9), new Span(1, 0, 5, 9)));
    texts.add(25, List.of(1, 0), List.of());
    texts.add(35, List.of(0, 1), List.of(new Span(1, 0, 0, 7)));
    List<Span> joined = List.of(new Span(0, 0, 3, 9), new Span(1, 0, 5, 9), new Span(1, 0, 65, 72));
    assertEquals(Unitizing.alpha(2, 100, joined).value(), texts.alpha().value(), 1e-12);
    assertEquals(3, texts.spans(0));
  }

  @Test
  void aTextCountsForThoseWhoJudgedIt() {
    var texts = new SpanAgreement(2);
    texts.add(50, List.of(0, 1), List.of(new Span(0, 0, 0, 9), new Span(1, 0, 0, 9)));
    texts.add(50, List.of(2), List.of(new Span(2, 1, 0, 9)));
    assertEquals(1, texts.alpha(0).value());
    assertEquals(0, texts.spans(1));
    assertEquals(
        "Nothing was marked, so the expected disagreement is 0.", texts.alpha(1).undefined());
    texts.add(50, List.of(1, 2), List.of(new Span(1, 0, 0, 9), new Span(2, 0, 30, 39)));
    assertTrue(texts.alpha(0).value() < 1);
    assertEquals("No text was judged by two reviewers.", new SpanAgreement(1).alpha().undefined());
  }
}
