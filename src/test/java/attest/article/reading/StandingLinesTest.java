// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingLinesTest {
  private static final String TITLE = "Le barrage de Tarmil a cédé";
  private static final String P1 = "Le barrage de Tarmil a cédé dans la nuit, a dit la mairie.";
  private static final String P2 = "Les secours cherchent encore deux bergers dans la vallée.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pour que vive la vallée",
        "La lettre du soir",
        "Chaque soir, l'essentiel de la vallée arrive dans votre boîte.",
        "Écrivez à la rédaction : courrier@exemple.org",
        "La Vallée sur mobile : www.exemple.org/3",
        "La Vallée est un quotidien indépendant fondé en 1961 par des bergers.",
        "Our newsroom needs your help to go on reporting from the valley.",
        "تصلكم نشرتنا كل مساء مجانا."
      })
  void aLineBelowTheReportingThatMayStandElsewhereIsAskedAbout(String line) {
    assertAsked(List.of(line), TITLE, P1, P2, line);
  }

  /** Agencies repeat these under report after report. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le conflit a fait plus de 330.000 morts et des millions de déplacés depuis 2011.",
        "Le barrage avait déjà cédé en 1962.",
        "La Vallée n'a pas pu vérifier ces chiffres de source indépendante.",
        "Le préfet avait dit à La Vallée que la digue tiendrait.",
        "« Partez avec vos enfants », a répété le maire.",
        "The agency could not independently verify the report.",
        "ولم يتسن التحقق من هذه الأرقام من مصدر مستقل."
      })
  void reportingIsNeverAskedAbout(String sentence) {
    assertAsked(List.of(), TITLE, P1, P2, sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14 morts et 20 blessés",
        "- Lina Morel",
        "OLJ/AFP",
        "Source : agences",
        "La mairie de Tarmil estime que la digue du nord ne tiendra pas deux jours"
      })
  void aFigureAnItemACreditAndAnUnfinishedSentenceStay(String line) {
    assertAsked(List.of(), TITLE, P1, P2, line);
  }

  @Test
  void theTitleStays() {
    assertAsked(List.of(), "Le point du soir", P1, P2);
  }

  @Test
  void anAnnouncedListStays() {
    assertAsked(List.of(), TITLE, P1, P2 + " Les noms des morts :", "Lina Morel", "Omar Haddad");
  }

  @Test
  void aWordToReadersAboveTheArticleIsAskedAbout() {
    String word = "La Vallée, votre quotidien";
    assertAsked(List.of(word), word, TITLE, P1, P2);
  }

  @Test
  void whatStandsInTheMiddleStays() {
    assertAsked(List.of(), TITLE, P1, "La lettre du soir", P2);
  }

  @Test
  void aTextOfNothingElseIsNotAskedAbout() {
    assertAsked(List.of(), "Chaque soir dans votre boîte.", "Pour que vive la vallée");
  }

  @Test
  void versionsOfOneArticleHaveTheSameReportingBesideALine() {
    String text = String.join("\n", TITLE, P1, P2, "La lettre du soir");
    String later = String.join("\n", "Deux morts à Tarmil", P1 + " Deux.", P2, "La lettre du soir");
    assertEquals(asked(text).get(0).beside(), asked(later).get(0).beside());
  }

  private static void assertAsked(List<String> expected, String... lines) {
    String text = String.join("\n", lines);
    assertEquals(
        expected, asked(text).stream().map(a -> text.substring(a.begin(), a.end())).toList());
  }

  private static List<StandingLines.Asked> asked(String text) {
    return StandingLines.in(text, Reading.of(text, "fr"), "La Vallée");
  }
}
