// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.adjudication.Differences.Said;
import attest.annotation.Choices.Category;
import attest.annotation.Choices.Harm;
import attest.annotation.Choices.Qualifier;
import attest.annotation.Details;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DifferencesTest {
  private static Details figure(long number, UUID source, List<Details.Attribution> credited) {
    var figure =
        new Details.Figure(
            UUID.randomUUID(),
            "as printed " + UUID.randomUUID(),
            null,
            null,
            number,
            number,
            Qualifier.EXACT,
            Harm.KILLED,
            Category.UNKNOWN,
            "",
            "",
            "Valmire",
            null,
            null,
            null,
            null,
            null,
            source,
            false);
    return new Details(List.of(), List.of(figure), credited);
  }

  private static Details credited(long number, String name) {
    var source =
        new Details.Attribution(UUID.randomUUID(), name, null, null, null, List.of(), null, null);
    return figure(number, source.id(), List.of(source));
  }

  private static Differences of(Details a, Details b) {
    return Differences.of(List.of(new Said(2, a), new Said(2, b)));
  }

  @Test
  void idsAndPrintedWordsDoNotDivide() {
    assertFalse(of(credited(31, "Nord-Presse"), credited(31, "nord-presse ")).any());
  }

  @Test
  void numbersAndSourcesDivide() {
    assertEquals(1, of(figure(31, null, List.of()), figure(38, null, List.of())).details());
    assertEquals(1, of(credited(31, "Nord-Presse"), credited(31, "The town hall")).details());
    assertEquals(1, of(figure(31, null, List.of()), Details.NONE).details());
  }

  @Test
  void labelsDivideByTheMeanOverPairs() {
    var answers =
        List.of(new Said(1, Details.NONE), new Said(1, Details.NONE), new Said(2, Details.NONE));
    assertEquals(2.0 / 3, Differences.of(answers).labels(), 1e-9);
    assertTrue(Differences.of(answers).any());
  }

  @Test
  void oneAnswerDividesNothing() {
    assertFalse(Differences.of(List.of(new Said(1, Details.NONE))).any());
  }
}
