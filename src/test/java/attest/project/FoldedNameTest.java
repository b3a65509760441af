// SPDX-License-Identifier: Apache-2.0
package attest.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {
  @ParameterizedTest
  @CsvSource({
    "Agence Nord-Presse, agence  nord presse",
    "L’Écho de Valmire, l'echo de valmire",
    "GROẞE STRASSE, Große Straße",
    "أ.ف.ب, ا ف ب",
    "وكالة الأنباء, وكالة الانباء",
    "مَرْصَد, مرصد",
    "مـــرصد, مرصد",
    "لجنة, لجنه",
    "مستشفى, مستشفي",
    "القناة ٣, القناه 3",
    "ﬁn, FIN",
    "مصدر\u200F, مصدر"
  })
  void sameNamesAreComparedAsTheSame(String one, String other) {
    assertEquals(FoldedName.of(one), FoldedName.of(other));
  }

  @Test
  void otherNamesAreNot() {
    assertNotEquals(FoldedName.of("Nord-Presse"), FoldedName.of("Nord-Presse 2"));
    assertNotEquals(FoldedName.of("مصدر"), FoldedName.of("مصور"));
  }

  @Test
  void whatHasNoLetterIsEmpty() {
    assertEquals("", FoldedName.of(" «…» \u202E — ́"));
  }
}
