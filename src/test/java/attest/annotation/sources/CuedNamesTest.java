// SPDX-License-Identifier: Apache-2.0
package attest.annotation.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CuedNamesTest {
  private static Set<String> expected(String names) {
    return Stream.of(names.split("\\+"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dix civils sont morts, selon l’ODHK. | ODHK",
        "Selon l’agence officielle Karsten-Info, le pont est tombé. | Karsten-Info",
        "D'après le Comité de secours de l’Aubre, l’hôpital est vide. | Comité de secours de l’Aubre",
        "Selon l’Observatoire karstène des droits de l’homme, dix villages. | Observatoire karstène des droits de l’homme",
        "« Rien », a indiqué Ilvar Destrenne à Nord-Presse. | Ilvar Destrenne",
        "Le chef a indiqué à Nord-Presse que tout brûle. | Nord-Presse",
        "La Voix des provinces a rapporté trois morts. | Voix des provinces",
        "Il a indiqué que selon lui tout allait bien. | ''",
        "Selon des témoins, le marché est vide. | ''",
        "Selon le plan, le 12 mars, rien. | ''"
      })
  void frenchCreditsANameAfterOrBeforeItsCue(String sentence, String names) {
    assertEquals(expected(names), CuedNames.in("fr").find(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ten died, according to the Karsten Observatory. | Karsten Observatory",
        "An officer told the Corvane Herald that nobody came. | Corvane Herald",
        "The Council of Free Provinces said on Monday it had left. | Council of Free Provinces",
        "The governor of the Lower Provinces said it was over. | ''",
        "The head of the Karsten Observatory said it was over. | Karsten Observatory",
        "The head of the CPL said it was over. | CPL",
        "He said nothing, according to him. | ''"
      })
  void englishDoesToo(String sentence, String names) {
    assertEquals(expected(names), CuedNames.in("en").find(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "قتل عشرة مدنيين وفقا لوكالة نورد برس. | وكالة نورد برس",
        "قالت وكالة كارستن إنفو إن الجسر سقط. | وكالة كارستن إنفو",
        "وبحسب السكان لم يصب أحد. | ''"
      })
  void arabicKnowsANameByItsHead(String sentence, String names) {
    assertEquals(expected(names), CuedNames.in("ar").find(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he",
        "They",
        "officials",
        "Local officials",
        "the ministry of health",
        "Celui-ci",
        "Des responsables",
        "Les autorités",
        "un porte-parole",
        "une ONG",
        "an NGO",
        "l’Agence",
        "أنه",
        "وقال",
        "السكان",
        "مصادر طبية",
        "12"
      })
  void pronounsAndCommonNounsNameNobody(String words) {
    assertTrue(Nameless.is(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ministry of Health",
        "La Voix des provinces",
        "Le Monde",
        "ODHK",
        "L’Orient-Le Jour",
        "وزارة الدفاع",
        "المرصد",
        "وكالة نورد برس",
        "لبنان"
      })
  void namesAreNames(String words) {
    assertFalse(Nameless.is(words));
  }

  @Test
  void anArabicNameBeginsWithItsHeadWhereverItEnds() {
    var found = CuedNames.in("ar").find("أفاد المرصد بمقتل ثلاثة.");
    assertEquals(1, found.size());
    assertTrue(found.stream().allMatch(name -> name.startsWith("المرصد")), found.toString());
  }

  @Test
  void aHostileSentenceIsReadInNoTime() {
    String sentence = "selon A ".repeat(20_000) + "d'".repeat(20_000) + "A-".repeat(20_000);
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> CuedNames.in("fr").find(sentence));
  }
}
