// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedWordingTest {
  private static final Masks NAMES =
      Masks.of(
          List.of(
              "OPV",
              "Observatoire des provinces de Velmar",
              "AFP",
              "Agence France-Presse",
              "Le Matin",
              "مرصد الأقاليم"));

  private static Wording words(String text, String language) {
    return Wording.of(text, List.of(new Stretch(0, text.length())), language, NAMES);
  }

  private static SharedWording shared(String one, String other) {
    return SharedWording.of(words(one, "fr"), words(other, "fr"));
  }

  @Test
  void oneReportPrintedTwiceIsACopyFromEndToEnd() {
    String report =
        "Trois quartiers de Torvenne sont tombés mardi matin aux mains des milices du nord.";
    var shared = shared("Torvenne. " + report, report);
    assertTrue(shared.isCopy());
    assertEquals(14, shared.longestRun());
    var run = shared.runs().get(0);
    assertEquals(1, shared.runs().size());
    assertEquals(report.length() - 1, run.otherEnd());
    assertEquals(10, run.begin());
  }

  @Test
  void aDroppedAttributionLeavesTheCopy() {
    String report = "Les milices ont repris le pont et trois villages au nord de Torvenne";
    assertTrue(
        shared(report + ", selon l'OPV.", report + " à l'issue de deux jours de combats.")
            .isCopy());
  }

  @Test
  void aSourceIsTheSameByItsShortNameAndInFull() {
    var shared =
        shared(
            "Le pont est coupé, selon l'OPV, depuis lundi soir.",
            "Le pont est coupé, selon l'Observatoire des provinces de Velmar (OPV), depuis lundi"
                + " soir.");
    assertEquals(10, shared.longestRun());
    assertEquals(1, shared.runs().size());
    assertEquals(10, shared.words());
  }

  @Test
  void aNameNeedsItsCapitals() {
    assertEquals(8, words("Le matin, selon Le Matin, tout est calme", "fr").size() + 1);
    assertEquals(3, words("le matin calme", "fr").size());
    assertEquals(2, words("Le Matin calme", "fr").size());
    assertEquals(1, words("l'observatoire des provinces de Velmar", "fr").size() - 5);
  }

  @Test
  void aQuotationThatDiffersByAWordIsACopy() {
    assertTrue(
        shared(
                "« Nous tenons la route principale de Torvenne et trois villages au sud du fleuve"
                    + " Aubre », dit-il.",
                "« Nous tenons la route principale de Torvenne, trois villages au sud du fleuve"
                    + " Aubre », a-t-il dit.")
            .isCopy());
  }

  @Test
  void aFormulaOfNineWordsIsNone() {
    var shared =
        shared(
            "Hier un et deux et trois et quatre et cinq vinrent.",
            "Demain un et deux et trois et quatre et cinq iront.");
    assertEquals(9, shared.longestRun());
    assertEquals(5, shared.fiveGrams());
    assertFalse(shared.isCopy());
    assertTrue(
        shared(
                "Hier un et deux et trois et quatre et cinq iront.",
                "Demain un et deux et trois et quatre et cinq iront.")
            .isCopy());
  }

  @Test
  void formulaeInSeveralSentencesAreNone() {
    String one =
        "Le calme règne dans l'est du pays. Les forces du régime de Velmar avancent."
            + " Le pont est à la frontière avec la Torvie voisine.";
    String other =
        "Il a plu à la frontière avec la Torvie voisine hier. On tire dans l'est du pays, dit-il."
            + " Les forces du régime de Velmar reculent.";
    assertFalse(sentences(one, other).isCopy());
    assertTrue(sentences(one, other).fiveGrams() >= 6);
    assertTrue(shared(one, other).isCopy(), "as one sentence they would be");
  }

  private static SharedWording sentences(String one, String other) {
    return SharedWording.of(bySentence(one), bySentence(other));
  }

  private static Wording bySentence(String text) {
    var parts = new ArrayList<Stretch>();
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('.', begin) + 1;
      parts.add(new Stretch(begin, end));
      begin = end;
    }
    return Wording.of(text, parts, "fr", NAMES);
  }

  @Test
  void theArticleBeforeANameIsNotTheName() {
    var masks = Masks.of(List.of("l'Observatoire", "Observatoire des provinces de Velmar"));
    String text = "selon l'Observatoire des provinces de Velmar";
    var whole = List.of(new Stretch(0, text.length()));
    assertEquals(3, Wording.of(text, whole, "fr", masks).size());
  }

  @Test
  void twoLanguagesShareNothing() {
    var english = words("Three districts of Torvenne fell on Tuesday, the monitor said.", "en");
    var french = words("Trois quartiers de Torvenne sont tombés mardi, selon l'OPV.", "fr");
    var arabic = words("سقطت ثلاثة أحياء من تورفين يوم الثلاثاء بحسب مرصد الأقاليم.", "ar");
    assertEquals(0, SharedWording.of(english, french).fiveGrams());
    assertEquals(0, SharedWording.of(english, arabic).fiveGrams());
    assertEquals(0, SharedWording.of(french, arabic).fiveGrams());
  }

  @ParameterizedTest
  @CsvSource({
    "fr, L’État et l’armée, l'etat et L'ARMEE",
    "fr, les manœuvres, les manoeuvres",
    "fr, plus de 330.000 morts, plus de 330\u00A0000 morts",
    "fr, 12 000 déplacés, 12000 déplacés",
    "en, '3,250 people', 3250 people",
    "en, co\u00ADop\u200Berated, cooperated",
    "ar, الأحياء إلى مدرسة, الاحياء الي مدرسه",
    "ar, مُسْتَشْفَى, مستشفى",
    "ar, الـــجيش, الجيش",
    "ar, ١٢٫٥ و ٣٬٢٥٠, 12.5 و 3250"
  })
  void spellingsOfOneWordAreOne(String language, String one, String other) {
    assertArrayEquals(words(one, language).words, words(other, language).words);
  }

  @Test
  void aYearAndANumberAreTwo() {
    assertEquals(4, words("en 2015 300 morts", "fr").size());
    assertEquals(3, words("le 12.10.2017", "en").size() - 1);
  }

  @Test
  void seenFromTheOtherSideItIsTheSame() {
    String a = "un deux trois quatre cinq six. sept huit neuf dix onze douze treize.";
    String b = "sept huit neuf dix onze douze treize, un deux trois quatre cinq six";
    var there = shared(a, b);
    var back = shared(b, a);
    assertEquals(back.runs(), there.turned().runs());
    assertEquals(2, there.runs().size());
  }

  @Test
  void hostileRepetitionEndsSoon() {
    var same = words("mot ".repeat(400_000), "fr");
    assertEquals(Wording.MOST, same.size());
    var shared =
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SharedWording.of(same, same));
    assertEquals(Wording.MOST, shared.longestRun());
    assertEquals(1, shared.fiveGrams());
  }
}
