// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** In the expected sentences a bar stands where the text is cut. */
class SegmentationTest {
  @Test
  void aNewlineAlwaysCuts() {
    assertFrench("Le convoi part,|le pont tient|et la pluie tombe.", "\r\n");
    assertFrench("Le convoi part,|le pont tient|et la pluie tombe.", "\r");
    assertFrench("Le convoi part,|le pont tient|et la pluie tombe.", "\u2028");
  }

  @Test
  void fullStopsQuestionsAndCriesCut() {
    assertFrench("Le pont tient.|Qui le garde ?|Personne !|La pluie tombe.", " ");
    assertEnglish("The bridge holds.|Who guards it?|Nobody!|Rain falls.", " ");
  }

  @Test
  void aSmallLetterGoesOn() {
    assertFrench("Il a crié stop ! puis il a couru.|Elle a suivi.", " ");
    assertEnglish("He shouted stop! and then ran.|She followed.", " ");
  }

  @Test
  void anArabicArticleMayOpenASentenceInSmallLetters() {
    assertFrench("Le front recule.|al-Warda est encerclée.", " ");
  }

  @Test
  void frenchTitlesAreRejoined() {
    assertFrench("Selon M. Armand Tissot et MM. Roche et Blin, tout va.|Mme. Roche doute.", " ");
    assertFrench("Le Dr. Sabine Roy et Me. Paul Viret ont parlé.|Mgr. Luc prie.", " ");
    assertFrench("Le gén. Marchal et le col. Rivet sont arrivés.|Le lt. Aubry aussi.", " ");
  }

  @Test
  void aTitleWordThatIsNoTitleMayEndASentence() {
    assertFrench("Ils ont passé le col.|Les blindés suivent.", " ");
  }

  @Test
  void englishTitlesAreRejoined() {
    assertEnglish("Lt. Col. Dana Price met Gen. Omar Vale and Mrs. Hill.|They left.", " ");
    assertEnglish("Mr. Stone v. Mr. Reed was heard in St. Alban.|Dr. Ames spoke.", " ");
    assertEnglish("Ex-Gov. Paul Stern left.|Vice-Adm. Roe stayed.", " ");
  }

  @Test
  void acronymsWithStopsAreRejoinedUnlessASmallWordOpensTheNext() {
    assertEnglish("The U.S. Army left.|It flew to the U.S.|The base is shut.", " ");
    assertFrench("L'O.N.U. Genève a protesté.|Il vit aux U.S.A.|Les autres sont restés.", " ");
  }

  @Test
  void anAcronymEndsASentenceWhereASecondSubjectHasAVerb() {
    assertFrench("Il a rejoint le F.L.S.|Damas a protesté.|L'O.N.G. Refuge est d'accord.", " ");
    assertEnglish("He has joined the F.L.S.|Tarmil was next.|He said the U.S. Army was near.", " ");
  }

  @Test
  void aDayOrTimeZoneGoesOnWithAnHour() {
    assertEnglish("It reopens at 5 a.m. Wednesday, or 3 a.m. GMT.|It rained.", " ");
  }

  @Test
  void kilometresBehindAFigureAreAMeasureElseAPlace() {
    assertFrench("Le car attend au km. 6 depuis midi.|Il a roulé 35 km.|12 hommes suivent.", " ");
    assertEnglish("Buses wait at km. 6 today.|They drove 35 km.|12 men follow.", " ");
  }

  @Test
  void initialsAreRejoined() {
    assertFrench("Le témoin, J. P. Maurin, a vu K. Sadir.|Il se tait.", " ");
    assertEnglish("George T. Malley spoke first.|Then J.R. Oakes replied.", " ");
  }

  @Test
  void yearsBeforeChristAreRejoined() {
    assertFrench("La citadelle date de 120 av. J.-C. selon le musée.|Elle a brûlé.", " ");
  }

  @Test
  void numbersAfterAbbreviationsAreRejoined() {
    assertFrench("La résolution n. 2254 et l'art. 3 restent.|Voir p. 12 du rapport.", " ");
    assertEnglish("Resolution no. 2254 stands.|He said no.|See p. 12 of the report.", " ");
  }

  @Test
  void abbreviationsThatMayEndASentenceDo() {
    assertFrench("Ils ont pris le riz, l'huile, etc.|Bilal a payé.", " ");
    assertEnglish("It began at 3 p.m.|Rebels fled.|It ended at 5 a.m. local time.", " ");
  }

  @Test
  void aMissingSpaceIsSplit() {
    assertFrench("Elle est tombée en mai 2015.|L'armée cherche encore.", "");
    assertFrench("Le maire est parti.|Il reviendra !|À midi, tout a fermé.", "");
    assertFrench("Le fort brûle.|«Nous partons», dit-il.", "");
    assertEnglish("The town fell in 2015.|The army is looking.", "");
  }

  @Test
  void addressesOnTheWebAreNotSplit() {
    assertFrench("Voir https://exemple.org/Liste.Noms?A=1.Bis pour la suite.|Merci à tous.", " ");
    assertFrench("Écrire à Jean.Petit@exemple.fr ou sur www.Exemple.Org ce soir.", " ");
    assertEnglish("He read it on Example.Com and saved photo.JPG at once.", " ");
  }

  @Test
  void numbersAndTimesAreNotSplit() {
    assertFrench("Plus de 330.000 morts, 3.5 millions à 10.30 et 12.000,5 tonnes.", " ");
    assertEnglish("Some 1.5 million left at 10.30 p.m. on 12.10.2017 by road.", " ");
  }

  @Test
  void addressesWithoutASchemeAreNotSplit() {
    assertFrench("On lit sur Exemple.com/Page.Html que tout va.|Merci.", " ");
  }

  @Test
  void romanNumbersAfterAbbreviationsAreRejoined() {
    assertFrench("Voir chap. II et art. XIV du traité.|Louis XVI.|Il règne.", " ");
  }

  @Test
  void anItemOpensASentence() {
    assertFrench("a) Le pont saute.|b) La route est coupée.|c) Rien ne passe.", " ");
    assertEnglish("(i) The bridge fell.|(ii) The road is shut.", " ");
    assertEnglish("a) 46 dead, 9 of them minors; b) 112 wounded; c) 7 missing.", " ");
  }

  @Test
  void whoAskedAQuotedQuestionBelongsToIt() {
    assertEnglish("“Why?” Maj. Roe asked.|“Why?”|She left.|“Go!” Ann Roe Hill said.", " ");
  }

  @Test
  void anEnumerationNumberIsNoSentence() {
    assertFrench("1. Le pont a sauté.|Il brûle.", " ");
    assertFrench("IV. Le siège dure.|a. Le pain manque.", "\n");
  }

  @Test
  void aQuotationIsKeptTogether() {
    assertFrench("« Nous partons. La route est libre », a dit le chef.|Il ment.", " ");
    assertFrench("Il a dit : “Nous partons. La route est libre.”|Puis rien.", " ");
    assertFrench("\"Nous partons. La route est libre\", a dit le chef.|Il ment.", " ");
    assertEnglish("\"We leave. The road is open,\" she said.|“We stay. We eat.”|He lied.", " ");
  }

  @Test
  void aClosingQuoteBelongsToItsSentence() {
    assertFrench("« Nous partons. »|Le chef a souri.|« Où ? » a demandé un soldat.", " ");
    assertFrench("«\u00A0Nous partons.\u00A0»|Le chef a souri.", " ");
    assertEnglish("\"We leave.\"|The chief smiled.|‘We stay.’|Rain fell.", " ");
  }

  @Test
  void aQuoteThatNeverClosesHoldsNothing() {
    assertFrench("« Nous partons.|La route est libre.|Tout va.", " ");
    assertFrench("\"Nous partons.|La route est libre.|Tout va.", " ");
  }

  @Test
  void aSpeechIsCutInsideItsQuotes() {
    String sentence = "Nous tiendrons ce pont aussi longtemps que la pluie tombera.";
    String speech = "« " + (sentence + " ").repeat(30) + "»";
    assertEquals(30, split("fr", speech).size());
  }

  @Test
  void aParenthesisIsKeptTogether() {
    assertFrench("Le pont (le vieux. Le neuf tient.) est tombé.|La pluie aussi.", " ");
    assertEnglish("He met Col. (ret.) Mark Fenn.|(It was raining.)|They parted.", " ");
    assertFrench("Le pont est tombé (de haut).|(La pluie a suivi tout le jour sans cesser.)", " ");
  }

  @Test
  void aCreditThatClosesALineStaysWithItsSentence() {
    assertFrench("Le pont est tombé.|La pluie continue. (avec AFP)", " ");
  }

  @Test
  void ellipsesBeforeSmallLettersDoNotCut() {
    assertFrench("Il attend… puis repart.|Elle hésite... mais reste…|Le train part.", " ");
    assertFrench("Il a tout vu,…, et il se tait.|Le texte [...] Madame est long.", " ");
    assertEnglish("He waits... then leaves.|She stays…|The train goes.", " ");
  }

  @Test
  void aFootnoteNumberBelongsToItsSentence() {
    assertEnglish("The bridge fell.[12]|Rain followed.", " ");
  }

  @Test
  void arabicIsCutAtItsFullStopsQuestionsAndCriesOnly() {
    assertArabic("وصلت القافلة ظهرا.|هل عادت؟|لا!|قال السائق: الطريق مغلق؛ ثم صمت، وانتظر", " ");
    assertArabic("انتظر السائق... ثم عاد.. ولم يتكلم.|نام بعدها", " ");
    assertArabic("سأل why? ثم ذهب…وعاد.", " ");
  }

  @Test
  void arabicInitialsAndNumbersAreNotCut() {
    assertArabic("قال د. سامر لوكالة أ.ف.ب إن 3.5 طن و٢.٥ كلم كافية.|وصمت.", " ");
    assertArabic("اتفقت ب. ك. ك مع الوفد في ص. 12 من الوثيقة.", " ");
  }

  @Test
  void anAgencyOrAYearMayEndAnArabicSentence() {
    assertArabic("هذا ما ذكرته وكالة أ ف ب.|ثم نفته د.ب.أ.|كان ذلك عام 1438 هـ.|وانتهى", " ");
  }

  @Test
  void latinAbbreviationsInArabicAreNotCut() {
    assertArabic("اشترى برنامجا من شركة Datum Inc. أمس.|وقابل Mr. Stone في U.N. صباحا", " ");
  }

  @Test
  void whoAsksAQuotedQuestionBelongsToIt() {
    assertArabic("«إلى أين نذهب؟» تسأل الأم.|«لا أحد!»|لم يجب أحد", " ");
  }

  @Test
  void anArabicMissingSpaceIsSplit() {
    assertArabic("غادرت القافلة المدينة.|وعادت مساء.", "");
    assertArabic("قال: لا.|ثم خرج.|«لن نعود».|وصمت.|هل عاد؟|نعم!|ثم ذهب", "");
  }

  @Test
  void anArabicQuotationIsKeptTogether() {
    assertArabic("قال: «سنعود غدا. الطريق آمن» وابتسم.|ثم رحل.", " ");
  }

  @Test
  void whiteSpaceAndUnseenMarksAreOutside() {
    String text = "\uFEFF\u00A0Le pont tient.\u00A0\u202F\u200F Il pleut.\u200B\u00A0";
    assertEquals(List.of("Le pont tient.", "Il pleut."), split("fr", text));
  }

  @Test
  void noCharacterIsTorn() {
    assertEquals(
        List.of("Fin.\u0301 Il part.", "\uD83D\uDC68\u200D\uD83D\uDC69 Elle reste."),
        split("fr", "Fin.\u0301 Il part. \uD83D\uDC68\u200D\uD83D\uDC69 Elle reste."));
  }

  @Test
  void onlyTheFirstSentenceOfALineOpensAParagraph() {
    String text = "Un pas. Deux pas.\nTrois pas.";
    assertEquals(
        List.of(true, false, true),
        Reading.of(text, "fr").sentences().stream().map(Segment::opensParagraph).toList());
  }

  @Test
  void ordinalsCountFromNought() {
    assertEquals(
        List.of(0, 1, 2),
        Reading.of("Un pas. Deux pas.\nTrois pas.", "fr").sentences().stream()
            .map(Segment::ordinal)
            .toList());
  }

  private static void assertFrench(String barred, String between) {
    assertSplit("fr", barred, between);
  }

  private static void assertEnglish(String barred, String between) {
    assertSplit("en", barred, between);
  }

  private static void assertArabic(String barred, String between) {
    assertSplit("ar", barred, between);
  }

  private static void assertSplit(String language, String barred, String between) {
    List<String> sentences = List.of(barred.split("\\|"));
    assertEquals(sentences, split(language, String.join(between, sentences)));
  }

  private static List<String> split(String language, String text) {
    return Reading.of(text, language).sentences().stream().map(s -> s.in(text)).toList();
  }
}
