// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.search.trait.Trait.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraitsTest {
  private static final LocalDate THURSDAY = LocalDate.of(2031, 10, 16);

  private static List<String> printed(Kind kind, String text, String language) {
    return Traits.of(text, language, THURSDAY).all().stream()
        .filter(trait -> trait.kind() == kind)
        .map(trait -> text.substring(trait.begin(), trait.end()))
        .toList();
  }

  private static boolean meet(String one, String language, String other, String otherLanguage) {
    var others = Traits.of(other, otherLanguage, THURSDAY).all();
    return Traits.of(one, language, THURSDAY).all().stream()
        .filter(trait -> trait.kind() != Kind.WORD)
        .anyMatch(trait -> others.stream().anyMatch(o -> !trait.meets(o).isEmpty()));
  }

  @Test
  void aNumberOrAFunctionWordWithACapitalLetterIsNoName() {
    assertEquals(List.of("Tarsil"), printed(Kind.NAME, "Quarante civils de Tarsil", "fr"));
    assertEquals(List.of("Tarsil"), printed(Kind.NAME, "At dawn Tarsil was quiet.", "en"));
    assertEquals(List.of("IS", "Tarsil"), printed(Kind.NAME, "IS left Tarsil.", "en"));
    assertEquals(List.of(), printed(Kind.PLACE, "Il l'a dit à l'ANP.", "fr"));
  }

  @ParameterizedTest
  @CsvSource({
    "Velmorine, Velmorin",
    "Al-Karsoun, Karsun",
    "Chahraban, Shahraban",
    "Djarazin, Jarazin",
    "Alep, Aleppo",
    "l'Etat islamique, ISIS"
  })
  void oneNameInTwoSpellingsIsTheSame(String one, String other) {
    assertTrue(meet("Il vit à " + one + ".", "fr", "He lives in " + other + ".", "en"));
    assertTrue(meet("He lives in " + other + ".", "en", "Il vit à " + one + ".", "fr"));
  }

  @ParameterizedTest
  @CsvSource({
    "Velmorine, فلمورين",
    "Velmorine, بفلمورين",
    "Karsoun, الكرسون",
    "Chahraban, شهربان",
    "Deir Zoran, دير زوران",
    "Ramma, الرامة",
    "Alep, حلب"
  })
  void aNameIsMetInArabic(String name, String arabic) {
    String sentence = "وصلت القوات إلى " + arabic + " مساء";
    assertTrue(meet("Il vit à " + name + ".", "fr", sentence, "ar"));
    assertTrue(meet(sentence, "ar", "Il vit à " + name + ".", "fr"));
  }

  @Test
  void twoNamesWithTheSameTwoConsonantsAreNotTheSame() {
    assertFalse(meet("Il vit à Rakka.", "fr", "Il vit à Roco.", "fr"));
    assertFalse(meet("Il vit à Rakka.", "fr", "Il vit en Irak.", "fr"));
  }

  @Test
  void namesArePrintedWhole() {
    assertEquals(
        List.of("Velmora", "Deir Zoran"),
        printed(Kind.PLACE, "La ville de Velmora est près de Deir Zoran.", "fr"));
    assertEquals(List.of("Ilan Voss"), printed(Kind.NAME, "Le maire, Ilan Voss, est parti.", "fr"));
    assertEquals(List.of("FDS"), printed(Kind.NAME, "Jeudi, les FDS et leurs alliés.", "fr"));
  }

  @Test
  void functionWordsAndDaysAreNoNames() {
    assertEquals(
        List.of(), printed(Kind.NAME, "Selon lui, les rues sont vides. Jeudi soir.", "fr"));
    assertEquals(List.of(), printed(Kind.NAME, "The streets were empty on Monday.", "en"));
  }

  @Test
  void numbersAreValuesInEachLanguage() {
    assertTrue(meet("quatre maisons", "fr", "four houses", "en"));
    assertTrue(meet("1.130 maisons", "fr", "1,130 houses", "en"));
    assertTrue(meet("quarante maisons", "fr", "٤٠ منزلا", "ar"));
    assertFalse(meet("quatre maisons", "fr", "five houses", "en"));
    assertEquals(List.of(), printed(Kind.NUMBER, "une maison", "fr"));
  }

  @Test
  void twoAndTwoOthersAreFour() {
    assertTrue(meet("quatre quartiers", "fr", "deux à l'ouest et deux autres au sud", "fr"));
    assertTrue(meet("four districts", "en", "two in the west and two others in the south", "en"));
    assertFalse(meet("quatre quartiers", "fr", "deux hommes à l'ouest, deux femmes au sud", "fr"));
  }

  @Test
  void daysAreDates() {
    assertTrue(meet("jeudi", "fr", "le 16 octobre 2031", "fr"));
    assertTrue(meet("October 16", "en", "le 16 octobre", "fr"));
    assertTrue(meet("16/10/2031", "fr", "2031-10-16", "en"));
    assertTrue(meet("يوم الخميس", "ar", "on Thursday", "en"));
    assertTrue(meet("في 16 تشرين الأول", "ar", "le 16 octobre", "fr"));
    assertFalse(meet("mercredi", "fr", "on Thursday", "en"));
    assertEquals(List.of("16 octobre 2031"), printed(Kind.DATE, "le 16 octobre 2031", "fr"));
    assertEquals(List.of(), printed(Kind.NUMBER, "le 16 octobre 2031", "fr"));
  }

  @Test
  void aWordIsPrintedWithoutItsElision() {
    assertEquals(List.of("armée", "avance"), printed(Kind.WORD, "L’armée avance", "fr"));
    assertEquals(List.of(), printed(Kind.WORD, "d'Alep", "fr"));
  }

  @Test
  void endingsAndAccentsDoNotMatter() {
    var one = Traits.of("les forces libérées", "fr", null).words();
    assertEquals(one, Traits.of("la force liberee", "fr", null).words());
    assertEquals(Traits.of("القوات", "ar", null).words(), Traits.of("قوات", "ar", null).words());
  }

  @Test
  void aMeaningIsMetAcrossLanguages() {
    var french = Traits.of("Ils ont conquis la colline.", "fr", null).all();
    var english = Traits.of("They seized the hill.", "en", null).all();
    assertTrue(
        french.stream().anyMatch(f -> english.stream().anyMatch(e -> f.meets(e).startsWith("@"))));
  }

  @Test
  void hostileTextsAreRead() {
    for (String text :
        List.of("", "\ud800", "a\u0301".repeat(3000), "-'’".repeat(2000), "٩".repeat(500))) {
      Traits.of(text, "ar", THURSDAY);
      Traits.of(text, "fr", null);
    }
  }
}
