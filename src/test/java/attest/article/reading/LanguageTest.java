// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static attest.article.reading.Language.ARABIC;
import static attest.article.reading.Language.ENGLISH;
import static attest.article.reading.Language.FRENCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void smallWordsTellFrenchFromEnglish() {
    assertEquals(FRENCH, Language.guess("Le pont est tombé dans la rivière.", ENGLISH));
    assertEquals(ENGLISH, Language.guess("The bridge fell into the river.", FRENCH));
  }

  @Test
  void scriptTellsArabic() {
    assertEquals(ARABIC, Language.guess("سقط الجسر في النهر وفق شبكة NTV.", FRENCH));
  }

  @Test
  void namesOfTheOtherLanguageDoNotMislead() {
    String text = "Le journal The New York Times a écrit que les ponts sont tombés.";
    assertEquals(FRENCH, Language.guess(text, ENGLISH));
  }

  @Test
  void theFallbackHoldsWhereNothingTells() {
    assertEquals(ARABIC, Language.guess("12 / 34", ARABIC));
    assertEquals(ENGLISH, Language.guess("", ENGLISH));
  }

  @Test
  void aCodeMayNameARegion() {
    assertEquals(FRENCH, Language.of("fr-LB"));
    assertEquals(ARABIC, Language.of(" AR_sy"));
    assertThrows(IllegalArgumentException.class, () -> Language.of("tlh"));
  }
}
