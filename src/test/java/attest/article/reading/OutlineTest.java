// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static attest.article.reading.Language.ARABIC;
import static attest.article.reading.Language.ENGLISH;
import static attest.article.reading.Language.FRENCH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
  private static final String P1 = "Le barrage de Tarmil a cédé dans la nuit, a dit la mairie.";
  private static final String P2 =
      "Les secours cherchent encore deux bergers, selon la préfecture.";
  private static final String P3 = "La route du nord reste coupée depuis mardi, a-t-on appris.";

  @Test
  void aLineIsTrimmedAndEveryKindOfLineEndCounts() {
    String text = " \u00A0un\u00A0\r\ndeux\rtrois\u2028quatre\u2029cinq\n\n \n";
    List<Line> lines = Outline.of(text, Marks.NONE, FRENCH, Set.of(), Set.of()).lines();
    assertEquals(
        List.of("un", "deux", "trois", "quatre", "cinq"),
        lines.stream().map(line -> line.in(text)).toList());
  }

  @Test
  void theTitleStandsAboveTheRunningText() {
    assertKinds("TITLE BODY BODY", "Le barrage de Tarmil a cédé", P1, P2);
    assertKinds("TITLE BODY BODY", "Que reste-t-il du barrage ?", P1, P2);
  }

  @Test
  void noTitleIsMadeUpWhereTheTextBeginsAtOnce() {
    assertKinds("BODY BODY BODY", P1, P2, P3);
    assertKinds("BODY BODY", "La route reste coupée,", P2);
  }

  @Test
  void aSectionNameIsNotTheTitle() {
    assertKinds("META TITLE BODY", "TARMIL", "Le barrage a cédé dans la nuit", P1);
    assertKinds("TITLE META BODY", "Le barrage a cédé dans la nuit", "Tarmil", P1);
  }

  @Test
  void whatStandsBetweenTitleAndCreditsIsTheLead() {
    assertKinds(
        "TITLE LEAD META META BODY BODY",
        "Le barrage a cédé dans la nuit",
        P3,
        "XYZ/AFP",
        "3/02/2019",
        P1,
        P2);
  }

  @Test
  void aLeadThatTheBodySaysAgainIsALead() {
    String longer = P1.substring(0, P1.length() - 1) + ", qui craint une crue.";
    assertKinds("TITLE LEAD BODY BODY", "Le barrage a cédé dans la nuit", P1, P2, longer);
  }

  @Test
  void aBriefParagraphSetOffFromALongOneIsALead() {
    assertKinds(
        "TITLE LEAD BODY",
        "Le barrage a cédé dans la nuit",
        P1 + "\n",
        String.join(" ", P2, P3, P2));
  }

  @Test
  void aSubtitleIsALead() {
    assertKinds(
        "TITLE LEAD BODY",
        "Le barrage a cédé dans la nuit",
        "Deux bergers sont portés disparus",
        P1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OLJ/AFP",
        "AFP",
        "(AFP)",
        "Le Monde avec AFP et Reuters",
        "12/10/2017",
        "12 octobre 2017 à 10h30",
        "Publié le jeudi 12 octobre 2017 à 10:30",
        "Mis à jour le 3 mai 2018",
        "Source: Divers",
        "Source : agences",
        "Par Lina Morel",
        "Par Lina Morel et Omar Haddad, à Tarmil",
        "© Mairie de Tarmil",
        "Propos recueillis par Lina Morel",
        "L. Morel"
      })
  void aFrenchCreditIsMeta(String credit) {
    assertKinds("TITLE META BODY BODY", "Le barrage a cédé hier", credit, P1, P2);
    assertKinds("TITLE BODY BODY META", "Le barrage a cédé hier", P1, P2, credit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By Dana Price",
        "By Dana Price in Tarmil and Omar Vale",
        "Reuters",
        "Oct. 12, 2017 - 10:30 GMT",
        "Published on 12 October 2017",
        "Thursday, October 12, 2017",
        "Photo: Dana Price",
        "BBC News, 2017-10-12",
        "(Reporting by Dana Price; Editing by Omar Vale)"
      })
  void anEnglishCreditIsMeta(String credit) {
    String body = "The dam at Tarmil broke overnight, the mayor said.";
    assertKinds(ENGLISH, "TITLE META BODY", "The dam at Tarmil broke", credit, body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "بقلم سامر حداد",
        "رويترز",
        "المصدر: وكالات",
        "١٢ تشرين الأول ٢٠١٧",
        "نشر في 12/10/2017"
      })
  void anArabicCreditIsMeta(String credit) {
    String body = "انهار سد تارميل خلال الليل وفق ما أعلنته البلدية يوم الخميس.";
    assertKinds(ARABIC, "TITLE META BODY", "انهيار سد تارميل بعد الأمطار", credit, body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FRENCH|TARMIL, 12 octobre (AFP)",
        "FRENCH|Tarmil, le 12 octobre 2017",
        "FRENCH|PORT-SALIN (Vaskarie), 12 oct. 2017 (Reuters)",
        "FRENCH|20h50",
        "ENGLISH|TARMIL, Oct. 12 (Reuters)",
        "ENGLISH|Port Salin, October 12, 2017",
        "ARABIC|تارميل، 12 تشرين الأول (أ ف ب)",
        "ARABIC|تارميل - رويترز"
      })
  void aDatelineOfItsOwnIsMeta(Language language, String dateline) {
    assertKinds(language, "TITLE META BODY BODY", "Le barrage a cédé hier", dateline, P1, P2);
  }

  @Test
  void namesAboveAnotherCreditAreMeta() {
    String date = "12 octobre 2017";
    assertKinds("TITLE META META BODY", "Le barrage a cédé hier", "Lina Morel à Tarmil", date, P1);
    assertKinds("TITLE LEAD META BODY", "Le barrage a cédé hier", "Deux morts au moins", date, P1);
  }

  @Test
  void aHeadingMayStandBelowTheCredits() {
    assertKinds("TITLE META HEADING BODY", "Le barrage a cédé hier", "20h50", "Deux morts", P1);
  }

  @Test
  void theQuestionsOfAnInterviewAreNoHeadings() {
    assertKinds(
        "BODY BODY BODY BODY BODY BODY BODY", P1, "Où ?", P1 + "a", "Qui ?", P2, "Quand ?", P3);
  }

  @Test
  void aSentenceThatNamesAnAgencyIsNoCredit() {
    assertKinds("BODY BODY", P1, "Par ailleurs, l'AFP cite la mairie de Tarmil.");
  }

  @Test
  void aShortLineBetweenParagraphsIsAHeading() {
    assertKinds("BODY HEADING BODY", P1, "Une nuit de crue", P2);
    assertKinds("BODY HEADING BODY", P1, "Et maintenant ?", P2);
  }

  @Test
  void listsAndUnfinishedLinesAreBody() {
    assertKinds("BODY BODY BODY BODY", P1 + " Les morts :", "Lina Morel", "- Omar Haddad", P2);
    assertKinds("BODY BODY BODY", P1, "et la pluie tombe", P2);
    assertKinds("BODY BODY BODY", P1, "Le maire a dit :", P2);
  }

  @Test
  void aLongLineWithoutAFullStopIsBody() {
    String open =
        "La mairie de Tarmil estime que la digue du nord ne tiendra pas plus de deux jours si la"
            + " pluie continue de tomber";
    assertKinds("BODY BODY BODY", P1, open, P2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "À la une|MENU",
        "Retour à la Une|MENU",
        "Cité introuvable.|MENU",
        "Dernières infos|MENU",
        "Les + populaires|MENU",
        "x|MENU",
        "X|MENU",
        "×|MENU",
        "* * *|MENU",
        "Accueil > Monde > Tarmil|MENU",
        "Home · World · Sport|MENU",
        "Lire aussi : Le vieux pont|RELATED",
        "À lire aussi|RELATED",
        "(Lire aussi : Le vieux pont de Tarmil)|RELATED",
        "Pour mémoire : le vieux pont|RELATED",
        "Read also: The old bridge|RELATED",
        "اقرأ أيضاً: الجسر القديم|RELATED",
        "Partager sur Facebook|SHARING",
        "Share|SHARING",
        "شارك المقال|SHARING",
        "Pour enregistrer cet article, connectez-vous.|SHARING",
        "Vos Commentaires|COMMENTS",
        "Leave a comment|COMMENTS",
        "أضف تعليقا|COMMENTS",
        "Chers internautes,|MODERATION",
        "Merci de lire notre charte de modération.|MODERATION",
        "Déjà abonné ? Identifiez-vous|PAYWALL",
        "Un compte donne droit à 3 articles gratuits par mois.|PAYWALL",
        "Cet article est réservé aux abonnés.|PAYWALL",
        "Subscribe to continue reading|PAYWALL",
        "Already a subscriber? Log in|PAYWALL",
        "هذا المحتوى للمشتركين فقط|PAYWALL",
        "{{ temperature }}° C / {{ description }}|PLACEHOLDER",
        "${article.author}|PLACEHOLDER",
        "Placeholder|PLACEHOLDER",
        "Lorem ipsum dolor sit amet.|PLACEHOLDER",
        "1/1|COUNTER",
        "3 / 12|COUNTER",
        "1 234|COUNTER",
        "12 commentaires|COUNTER",
        "1,204 shares|COUNTER",
        "Commentaires (12)|COMMENTS",
        "View comments (212)|COMMENTS",
        "Nous utilisons des cookies et des traceurs.|MENU",
        "Tout accepter|MENU",
        "قبول الكل|MENU"
      })
  void furnitureIsSetAsideWithItsReason(String line, Furniture reason) {
    assertKinds("BODY " + reason + " BODY", P1, line, P2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pour mémoire, le barrage date de 1950.",
        "Related violence killed two shepherds.",
        "Pour accéder à la digue, ils ont marché.",
        "Il a lu « {{ x }} » sur le mur de la vieille mairie de Tarmil.",
        "Le score est de 3/4 pour la digue.",
        "12 morts et 40 partages de l'appel ont été comptés.",
        "Le salaire est de 300 € par mois sans engagement de l'armée.",
        "Il vous reste deux jours, a dit le maire."
      })
  void aSentenceThatOnlySoundsLikeFurnitureIsKept(String sentence) {
    assertKinds("BODY BODY BODY", P1, sentence, P2);
  }

  @Test
  void theLinksBelowReadAlsoGoWithIt() {
    assertKinds(
        "BODY RELATED RELATED RELATED BODY",
        P1,
        "Lire aussi",
        "Le vieux pont de Tarmil",
        "Que devient la digue ?",
        P2);
  }

  @Test
  void aParagraphBelowReadAlsoIsKept() {
    assertKinds("BODY RELATED BODY BODY", P1, "Lire aussi", P2, P3);
  }

  @Test
  void aHeadingSetOffFromTheLinksAboveItIsKept() {
    assertKinds(
        "BODY RELATED RELATED RELATED HEADING BODY",
        P1 + "\n",
        "Lire aussi",
        "Le vieux pont de Tarmil",
        "Que devient la digue ?\n",
        "Une nuit de crue\n",
        P2);
  }

  @Test
  void anAsideInALineIsSetAsideAlone() {
    assertKinds("BODY RELATED BODY", P1 + " (Lire aussi : Le vieux pont) " + P2);
  }

  @Test
  void anAsideInsideASentenceIsLeftThere() {
    assertKinds("BODY", "Le barrage (lire aussi : Le vieux pont) a cédé dans la nuit.");
  }

  @Test
  void belowTheCommentsNothingIsKept() {
    assertKinds(
        "BODY BODY COMMENTS COMMENTS COMMENTS",
        P1,
        P2,
        "Vos commentaires",
        "Bien dit, cela devait arriver un jour.",
        "Merci.");
  }

  @Test
  void aHeadingCalledCommentsDoesNotSwallowTheArticle() {
    assertKinds("BODY COMMENTS BODY BODY", P1, "Commentaires", P2, P3);
  }

  @Test
  void aMenuIsKnownByItsWordsTogether() {
    assertKinds(
        "MENU MENU MENU MENU TITLE BODY",
        "Monde",
        "Sport",
        "Tarmil",
        "Culture",
        "Le barrage a cédé dans la nuit",
        P1);
    assertKinds("BODY HEADING BODY", P1, "Santé", P2);
  }

  @Test
  void shortLinesAmongTheFurnitureBelowGoWithIt() {
    assertKinds(
        "BODY MENU PLACEHOLDER MENU MENU MENU",
        P1,
        "Le billet du soir",
        "Placeholder",
        "Toutes nos lettres au lecteur",
        "Les + lus",
        "Retour à la une");
  }

  @Test
  void aSloganBelowTheFurnitureGoesWithIt() {
    assertKinds(
        "BODY PAYWALL COUNTER MENU MENU",
        P1,
        "S'abonner",
        "1/1",
        "Mentions légales",
        "Pour que vive la vallée.");
  }

  @Test
  void aLastSentenceBelowLinksOrWithAFigureIsKept() {
    assertKinds(
        "BODY RELATED RELATED RELATED BODY",
        P1,
        "Lire aussi",
        "Le vieux pont",
        "Que devient la digue ?",
        "Personne n'a répondu hier.");
    assertKinds(
        "BODY MENU SHARING COUNTER BODY",
        P1,
        "Publicité",
        "Partager",
        "1/1",
        "Il a tué 3 bergers.");
  }

  @Test
  void aListThatTheArticleAnnouncesIsNotFurniture() {
    assertKinds(
        "BODY BODY BODY RELATED RELATED",
        P1 + " Les noms des morts :",
        "Lina Morel",
        "Omar Haddad",
        "Lire aussi",
        "Le vieux pont");
  }

  @Test
  void theSiteNameAboveTheTitleIsTheMasthead() {
    assertKinds("MASTHEAD TITLE BODY", "L'Expression", "Le barrage a cédé dans la nuit", P1);
  }

  @Test
  void aLineSaidBeforeIsRepeated() {
    assertKinds(
        "TITLE BODY REPEATED BODY",
        "Le barrage a cédé dans la nuit",
        P1,
        "LE BARRAGE A CÉDÉ DANS LA NUIT",
        P2);
    assertKinds("BODY BODY BODY", P1 + " Les morts :", "Un berger", "Un berger");
  }

  @Test
  void aPersonRestoresAndDropsLines() {
    String text = String.join("\n", P1, "Lire aussi : Le vieux pont", P2);
    Set<Integer> link = Set.of(P1.length() + 1);
    assertEquals("BODY HEADING BODY", kinds(Outline.of(text, Marks.NONE, FRENCH, link, Set.of())));
    assertEquals(
        "BY_HAND RELATED BODY", kinds(Outline.of(text, Marks.NONE, FRENCH, Set.of(), Set.of(0))));
    assertEquals("BODY RELATED BODY", kinds(Outline.of(text, Marks.NONE, FRENCH, link, link)));
  }

  @Test
  void theTitleIsFoundAnewWhenAWrongOneIsDropped() {
    String text =
        String.join("\n", "La lettre de nos abonnés fidèles", "Le barrage a cédé hier", P1);
    assertEquals(
        "TITLE LEAD BODY", kinds(Outline.of(text, Marks.NONE, FRENCH, Set.of(), Set.of())));
    assertEquals(
        "BY_HAND TITLE BODY", kinds(Outline.of(text, Marks.NONE, FRENCH, Set.of(), Set.of(0))));
  }

  @Test
  void anOverrideForNoLineMeansNothing() {
    assertEquals("BODY", kinds(Outline.of(P1, Marks.NONE, FRENCH, Set.of(7, -1), Set.of(9999))));
  }

  private static void assertKinds(String expected, String... lines) {
    assertKinds(FRENCH, expected, lines);
  }

  private static void assertKinds(Language language, String expected, String... lines) {
    String text = String.join("\n", lines);
    assertEquals(expected, kinds(Outline.of(text, Marks.NONE, language, Set.of(), Set.of())), text);
  }

  private static String kinds(Outline outline) {
    return outline.lines().stream()
        .map(line -> line.kept() ? line.kind().name() : line.dropped().name())
        .collect(Collectors.joining(" "));
  }
}
