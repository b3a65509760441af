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
    for (var sentence : MarkedSentence.all(set, language)) {
      for (var f : FigureSearch.in(sentence.text(), language)) {
        assertEquals(FigureReading.of(sentence.text(), f.begin(), f.end(), language), f.reading());
      }
    }
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
  void theRelayIsKeptApartFromTheSource() {
    String sentence = "\"La route est coupée\", a déclaré Selim Orsan à l'agence Meridia.";
    var credited = of(sentence, "fr").attributions().get(0);
    assertEquals("Selim Orsan", credited.source().in(sentence));
    assertEquals("a déclaré", credited.cue().in(sentence));
    assertEquals("l'agence Meridia", assertNotNullRelay(credited).in(sentence));
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
