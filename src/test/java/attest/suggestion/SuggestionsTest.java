// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {
  private static Suggestions of(String sentence, String language) {
    return Suggestions.of(sentence, language, List.of());
  }

  private static List<String> figures(String sentence, String language) {
    return of(sentence, language).figures().stream()
        .map(f -> sentence.substring(f.begin(), f.end()))
        .toList();
  }

  @Test
  void aFigureSaysWhichWordsMadeItOne() {
    var figure = of("Le raid a tué au moins douze civils.", "fr").figures().get(0);
    assertEquals(List.of("tué"), figure.because());
    assertEquals(new FigureReading(12L, null, "at_least", "killed", "civilian"), figure.reading());
  }

  @ParameterizedTest
  @CsvSource({"tuned,fr", "tuned,en", "tuned,ar", "heldout,fr", "heldout,en", "heldout,ar"})
  void aSuggestionIsWhatTheReaderReadsInTheSameWords(String set, String language) throws Exception {
    int found = 0;
    for (var sentence : MarkedSentence.all(set, language)) {
      for (var f : FigureSearch.in(sentence.text(), language)) {
        assertEquals(FigureReading.of(sentence.text(), f.begin(), f.end(), language), f.reading());
        found++;
      }
    }
    assertTrue(found > 10, found + " figures");
  }

  @Test
  void spansCountSurrogatesAndCombiningMarks() {
    String plain = "\uD83D\uDD25\uD83D\uDD25 Trois civils ont été tués.";
    assertEquals(List.of("Trois civils"), figures(plain, "fr"));
    String apart = "De\u0301ja\u0300 trois e\u0301lèves ont e\u0301te\u0301 tue\u0301s.";
    assertEquals(List.of("trois e\u0301lèves"), figures(apart, "fr"));
    assertEquals(List.of("مَقْتَل"), of("مَقْتَل ثَلاثَة جُنُود", "ar").figures().get(0).because());
  }

  @Test
  void theAfternoonIsNobodysWord() {
    var none = of("La rue est coupée, en début d'après-midi, par des tirs.", "fr").attributions();
    assertEquals(List.of(), none);
    assertEquals(List.of(), of("En fin d’après-midi, il pleuvait.", "fr").attributions());
    assertEquals(1, of("D'après la mairie, il pleuvait.", "fr").attributions().size());
  }

  @Test
  void theRelayIsKeptApartFromTheSource() {
    String sentence = "\"La route est coupée\", a déclaré Selim Orsan à l'agence Meridia.";
    var credited = of(sentence, "fr").attributions().get(0);
    assertEquals("Selim Orsan", credited.source().in(sentence));
    assertEquals("a déclaré", credited.cue().in(sentence));
    assertEquals("l'agence Meridia", assertNotNullRelay(credited).in(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L'Observatoire de Belmar (OB) a indiqué que la route est coupée. | L'Observatoire de Belmar | a indiqué
          Le maire de Korvat a pour sa part indiqué que la route est coupée. | Le maire de Korvat | a pour sa part indiqué
          La route est coupée, avait déclaré Selim Orsan. | Selim Orsan | avait déclaré
          Selon les informations de plusieurs témoins, la route est coupée. | plusieurs témoins | Selon les informations de
          « La route est coupée », a-t-il précisé. | il | précisé
          The mayor of Korvat (MK) said the road was cut. | The mayor of Korvat | said
          """)
  void theSourceIsNamedWithoutRemarksAndTheCueWhole(String sentence, String source, String cue) {
    String language = sentence.startsWith("The ") ? "en" : "fr";
    var credited = of(sentence, language).attributions().get(0);
    assertEquals(source, credited.source().in(sentence));
    assertEquals(cue, credited.cue().in(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Selon une infirmière, citée par l'agence Meridia, la route est coupée.",
        "La route est coupée, a affirmé une infirmière citée par l'agence Meridia.",
        "une infirmière citée par l'agence Meridia a affirmé que la route était coupée."
      })
  void whoQuotesTheSourceIsItsRelay(String sentence) {
    var credited = of(sentence, "fr").attributions().get(0);
    assertEquals("une infirmière", credited.source().in(sentence));
    assertEquals("l'agence Meridia", assertNotNullRelay(credited).in(sentence));
  }

  @Test
  void oneNumberMayCountTwoKindsOfPeople() {
    var figure = of("Au total, 3.250 civils et soldats ont péri.", "fr").figures().get(0);
    assertEquals(new FigureReading(3250L, 3250L, "exact", "killed", "mixed"), figure.reading());
  }

  private static Stretch assertNotNullRelay(SuggestedAttribution credited) {
    var relay = credited.relay();
    assertNotNull(relay);
    return relay;
  }

  @Test
  void aKnownSourceIsCreditedAsAWhole() {
    String sentence = "Selon Paix, Droit et Secours, la trêve tient.";
    var known = Suggestions.of(sentence, "fr", List.of("Paix, Droit et Secours"));
    assertEquals("Paix, Droit et Secours", known.attributions().get(0).source().in(sentence));
    assertEquals("Paix", of(sentence, "fr").attributions().get(0).source().in(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evidential | Selon le maire, la route est coupée.
          indirect   | Le maire a affirmé que la route était coupée.
          direct     | « La route est coupée et le pont détruit », a affirmé le maire.
          mixed      | Le maire a affirmé que la grande route du nord était hier « coupée ».
          """)
  void theFormIsRead(String form, String sentence) {
    assertEquals(form, of(sentence, "fr").attributions().get(0).form());
  }

  @Test
  void anAssertionIsLikelierAClaimThanAWish() {
    var claim = of("Le bombardement a détruit le pont et tué trois civils.", "fr").claim();
    var wish = of("Nous espérons que chacun devrait rentrer.", "fr").claim();
    assertTrue(claim.likelihood() > 0.8 && claim.because().contains("bombardement"));
    assertTrue(wish.likelihood() < 0.2 && wish.because().isEmpty());
    var taken = of("L'armée s'est emparée hier de la ville de Korvat.", "fr").claim();
    assertTrue(taken.likelihood() > 0.5, "one deed is enough: " + taken);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 civils, ",
        "million ",
        "Karim, Salma et ",
        "selon ",
        "a déclaré, ",
        "entre 12 et ",
        "ont été ",
        "tués 111 ",
        "( \uD83D\uDE00"
      })
  void aSentenceOfFiftyKilobytesIsReadInSeconds(String words) {
    String sentence = words.repeat(50_000 / words.length());
    for (String language : List.of("fr", "en", "ar")) {
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> of(sentence, language));
    }
  }
}
