// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureReadingTest {
  private static FigureReading read(String language, String words) {
    return FigureReading.of(words, 0, words.length(), language);
  }

  private static String ends(FigureReading reading) {
    return end(reading.low()) + ".." + end(reading.high()) + " " + reading.qualifier();
  }

  private static String end(@Nullable Long number) {
    return number == null ? "" : number.toString();
  }

  @Test
  void theWordsOfTheSchemeAreRead() {
    assertEquals(
        new FigureReading(1130L, null, "at_least", null, "civilian"),
        read("fr", "au moins 1.130 civils"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          12 morts                          | 12..12 exact
          330.000 déplacés                  | 330000..330000 exact
          1 130 civils                      | 1130..1130 exact
          1\u00A0130 civils                 | 1130..1130 exact
          12\u202F400 personnes             | 12400..12400 exact
          2,5 millions de déplacés          | 2500000..2500000 exact
          trente-huit corps                 | 38..38 exact
          vingt et un blessés               | 21..21 exact
          quatre-vingt-dix-sept civils      | 97..97 exact
          soixante et onze soldats          | 71..71 exact
          mille cent trente morts           | 1130..1130 exact
          deux cent mille réfugiés          | 200000..200000 exact
          plus de 61.000 morts              | 61000.. more_than
          plus d’une centaine de morts      | 100.. more_than
          environ 12.400 personnes          | 12400..12400 approx
          une quarantaine de blessés        | 40..40 approx
          un millier de civils              | 1000..1000 approx
          au moins deux douzaines de morts  | 24.. at_least
          près de 40 morts                  | ..40 approx_below
          jusqu’à 300 otages                | ..300 at_most
          moins de dix blessés              | ..10 at_most
          110 à 130 blessés                 | 110..130 range
          entre 38 et 46 morts              | 38..46 range
          entre dix et vingt soldats        | 10..20 range
          38-46 morts                       | 38..46 range
          des dizaines de blessés           | 20.. vague_plural
          plusieurs centaines de morts      | 200.. vague_plural
          des dizaines de milliers          | 20000.. vague_plural
          des milliers de déplacés          | 2000.. vague_plural
          plusieurs civils                  | .. vague
          une femme et 12 enfants           | 12..12 exact
          un enfant                         | 1..1 exact
          """)
  void frenchIsRead(String words, String expected) {
    assertEquals(expected, ends(read("fr", words)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at least 1,130 civilians          | 1130.. at_least
          12 dead                           | 12..12 exact
          1.2 million refugees              | 1200000..1200000 exact
          one hundred and thirty soldiers   | 130..130 exact
          thirty-eight bodies               | 38..38 exact
          two dozen people                  | 24..24 approx
          more than a hundred people        | 100.. more_than
          nearly 40 people                  | ..40 approx_below
          about 200 wounded                 | 200..200 approx
          up to 300 hostages                | ..300 at_most
          between 38 and 46 people          | 38..46 range
          110 to 130 wounded                | 110..130 range
          dozens of children                | 24.. vague_plural
          hundreds of thousands of people   | 200000.. vague_plural
          several fighters                  | .. vague
          """)
  void englishIsRead(String words, String expected) {
    assertEquals(expected, ends(read("en", words)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ما لا يقل عن ١٬١٣٠ مدنيا     | 1130.. at_least
          أكثر من 61 ألف قتيل          | 61000.. more_than
          ثلاثة وأربعون قتيلا          | 43..43 exact
          خمسة عشر جنديا               | 15..15 exact
          مئة وثلاثون جريحا            | 130..130 exact
          ثلاثة آلاف نازح              | 3000..3000 exact
          قتيلان                       | 2..2 exact
          عشرات الجرحى                 | 20.. vague_plural
          مئات القتلى                  | 200.. vague_plural
          نحو 200 جريح                 | 200..200 approx
          بين 38 و46 قتيلا             | 38..46 range
          ٣٨ إلى ٤٦ قتيلا              | 38..46 range
          """)
  void arabicIsRead(String words, String expected) {
    assertEquals(expected, ends(read("ar", words)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | 130 blessés                        | wounded           | unknown
          fr | douze soldats tués                 | killed            | combatant
          fr | 38 tués ou blessés                 | killed_or_wounded | unknown
          fr | 12 civils et soldats               |                   | mixed
          fr | neuf enfants disparus              | missing           | child
          en | 12 aid workers abducted            | kidnapped         | medic_aid
          en | 40 women and children displaced    | displaced         | woman
          ar | مقتل 12 طفلا                       | killed            | child
          ar | إصابة خمسة صحفيين                  | wounded           | journalist
          """)
  void harmAndCategoryAreRead(String language, String words, String harm, String category) {
    var reading = read(language, words);
    assertEquals(harm, reading.harm());
    assertEquals(category, reading.category());
  }

  @Test
  void harmMayStandOutsideTheWordsThatWereMarked() {
    String sentence = "Au moins 43 civils ont été tués près du pont, d’autres blessés.";
    assertEquals("killed", FigureReading.of(sentence, 0, 18, "fr").harm());
    String before = "L’attaque a tué la veille 43 civils";
    assertEquals("killed", FigureReading.of(before, 26, 35, "fr").harm());
  }

  @Test
  void absurdWordsAreReadAsNothing() {
    String digits = "9".repeat(400);
    assertEquals(".. vague", ends(read("fr", digits)));
    assertEquals(".. vague", ends(read("en", "")));
    assertNotNull(read("ar", "\uD83D\uDE00 million ".repeat(200)));
    assertEquals("5..5 exact", ends(read("qq", "five dead")));
  }
}
