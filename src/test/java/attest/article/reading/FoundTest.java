// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundTest {
  private static final String TITLE = "Le barrage de Tarmil a cédé";
  private static final String BODY = "La digue du nord a cédé dans la nuit, a dit la mairie.";

  @Test
  void creditsNameAgencyOutletAndDay() {
    Found found = found("fr", TITLE, "OLJ/AFP", "12/10/2017", BODY);
    assertEquals(new Found(TITLE, "AFP", LocalDate.of(2017, 10, 12), "L'Orient-Le Jour"), found);
  }

  @Test
  void whatTheTextDoesNotSayIsNull() {
    assertEquals(new Found(null, null, null, null), found("fr", BODY, BODY + " Il pleut."));
  }

  @Test
  void anAgencyOrADateInTheRunningTextBelongsToTheNews() {
    Found found = found("fr", BODY, "Selon l'AFP, la digue date du 12 octobre 1950, dit le maire.");
    assertNull(found.agency());
    assertNull(found.publishedOn());
  }

  @Test
  void theDatelineOfTheFirstParagraphCounts() {
    assertEquals("AFP", found("fr", TITLE, "Tarmil (AFP) - " + BODY).agency());
    Found found = found("en", "TARMIL, Oct. 12, 2017 (Reuters) - The dam broke at night.");
    assertEquals("Reuters", found.agency());
    assertEquals(LocalDate.of(2017, 10, 12), found.publishedOn());
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'TARMIL, 12 October 2017 (Orma Wire) – The dam broke at night.'",
    "en, 'TARMIL, 12 October 2017 — The dam broke at night.'",
    "en, 'TARMIL, October 12, 2017 (Orma Wire): The dam broke at night.'",
    "fr, 'Tarmil, 12 octobre 2017 (Dépêche d’Orma)\u00a0– La digue a cédé dans la nuit.'",
    "fr, 'Tarmil, le 12 octobre 2017 - La digue a cédé dans la nuit.'",
    "ar, 'تارميل، 12 أكتوبر 2017 (وكالة أورما) – انهار السد ليلا وفق ما أعلنته البلدية.'",
  })
  void theDatelineDatesAnArticle(String language, String dateline) {
    assertEquals(LocalDate.of(2017, 10, 12), found(language, dateline, BODY).publishedOn());
  }

  @Test
  void theDatelineBehindTheLeadCounts() {
    String lead = "La digue du nord a cédé dans la nuit sous la crue de l’Aubre";
    String body = lead + " de jeudi, a annoncé la mairie, et la ville basse est sous les eaux.";
    Found found = found("fr", TITLE, lead + ".", "Tarmil, 12 octobre 2017 (AFP) – " + body);
    assertEquals(LocalDate.of(2017, 10, 12), found.publishedOn());
    assertEquals("AFP", found.agency());
  }

  @Test
  void aDatelineWithoutAYearDatesNothing() {
    Found found = found("en", "TARMIL, 12 October (Reuters) – The dam of 1950 broke at night.");
    assertEquals("Reuters", found.agency());
    assertNull(found.publishedOn());
  }

  @Test
  void aDashInTheRunningTextIsNoDateline() {
    assertNull(
        found("fr", "La digue, qui date du 12 octobre 1950 – elle avait cédé – tient encore.")
            .publishedOn());
  }

  @Test
  void theSignatureOfTheLastParagraphCounts() {
    assertEquals("Reuters", found("fr", TITLE, BODY, BODY + " Il pleut. (avec Reuters)").agency());
  }

  @Test
  void theSiteNameInTheFurnitureIsTheOutlet() {
    assertEquals("L'Expression", found("fr", "L'Expression", TITLE, BODY).outlet());
    assertEquals(
        "Le Monde",
        found("fr", TITLE, BODY, "Merci de lire la charte de modération du Monde / Le Monde")
            .outlet());
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 12/10/2017",
    "fr, 12.10.2017",
    "fr, 12-10-2017",
    "fr, 2017-10-12",
    "fr, 12 octobre 2017",
    "fr, jeudi 12 oct. 2017 à 10h30",
    "en, 12 October 2017",
    "en, 'October 12, 2017'",
    "en, 'Oct 12th, 2017'",
    "en, 2017-10-12",
    "ar, 12/10/2017",
    "ar, ١٢/١٠/٢٠١٧",
    "ar, 12 أكتوبر 2017",
    "ar, ١٢ تشرين الأول ٢٠١٧",
    "ar, 12 أكتوبر/تشرين الأول 2017"
  })
  void aDateIsReadAsItsLanguageWritesIt(String language, String date) {
    String body =
        language.equals("ar") ? "انهار السد ليلا وفق ما أعلنته البلدية يوم الخميس." : BODY;
    String title = language.equals("ar") ? "انهيار سد تارميل بعد الأمطار" : TITLE;
    assertEquals(LocalDate.of(2017, 10, 12), found(language, title, date, body).publishedOn());
  }

  @Test
  void theFirstOfAMonthHasItsOwnForm() {
    assertEquals(LocalDate.of(2018, 5, 1), found("fr", TITLE, "1er mai 2018", BODY).publishedOn());
  }

  @Test
  void anEnglishDateThatCanBeEitherWayRoundIsNotGuessed() {
    assertNull(found("en", "The dam at Tarmil broke", "10/12/2017", BODY).publishedOn());
    assertEquals(
        LocalDate.of(2017, 10, 25),
        found("en", "The dam at Tarmil broke", "10/25/2017", BODY).publishedOn());
  }

  @Test
  void aDayThatNoCalendarHasIsNotFound() {
    assertNull(found("fr", TITLE, "31/02/2017", BODY).publishedOn());
  }

  private static Found found(String language, String... lines) {
    return Reading.of(String.join("\n", lines), language).found();
  }
}
