// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {

  @Test
  void whatFitsIsWhole() {
    assertEquals("Valmire", Lettering.cut("Valmire", 7));
    assertEquals(List.of("Valmire Town"), Lettering.lines("Valmire Town", 12, 2));
  }

  @Test
  void whatDoesNotFitSaysThatItGoesOn() {
    assertEquals("Valm…", Lettering.cut("Valmire", 5));
    assertEquals("Town…", Lettering.cut("Town Hall", 6));
  }

  @Test
  void aLongNameIsBrokenBetweenWords() {
    assertEquals(List.of("Valmire Town", "Hall"), Lettering.lines("Valmire Town Hall", 13, 2));
    assertEquals(
        List.of("Valmire", "Municipal H…"), Lettering.lines("Valmire Municipal Hospital", 12, 2));
  }

  @Test
  void threeLinesHoldMore() {
    assertEquals(
        List.of("Valmire", "Municipal", "Hospital"),
        Lettering.lines("Valmire Municipal Hospital", 13, 3));
  }

  @Test
  void aWordThatIsTooLongIsCut() {
    assertEquals(List.of("Krankenhaus…"), Lettering.lines("Krankenhausverwaltung Valmire", 12, 2));
  }

  @Test
  void noCharacterIsCutInTwo() {
    assertEquals("ab…", Lettering.cut("ab\uD83D\uDD4A\uD83D\uDD4A", 4));
  }
}
