// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HardWrapsTest {
  private static final String WRAPPED =
      """
      Le barrage de Tarmil a cédé dans la nuit de lundi à mardi, emportant
      deux hameaux et une partie de la route du nord, a annoncé la mairie.
      Les secours cherchent encore deux bergers.

      Le préfet a demandé des renforts à la capitale. La pluie, elle, devait
      tomber jusqu'à jeudi soir sur toute la vallée et sur les villages
      d'amont. On craint une seconde crue.
      """;

  @Test
  void aParagraphOfAHardWrappedTextIsOneLine() {
    assertEquals(
        List.of(
            "Le barrage de Tarmil a cédé dans la nuit de lundi à mardi, emportant\n"
                + "deux hameaux et une partie de la route du nord, a annoncé la mairie.",
            "Les secours cherchent encore deux bergers.",
            "Le préfet a demandé des renforts à la capitale.",
            "La pluie, elle, devait\n"
                + "tomber jusqu'à jeudi soir sur toute la vallée et sur les villages\n"
                + "d'amont.",
            "On craint une seconde crue."),
        sentences(WRAPPED, "fr"));
    assertEquals(2, Reading.of(WRAPPED, "fr").lines().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\u2028"})
  void everyKindOfLineEndMayBeAWrap(String lineEnd) {
    assertEquals(5, sentences(WRAPPED.replace("\n", lineEnd), "fr").size());
  }

  @Test
  void trailingAndLeadingSpacesDoNotHideIt() {
    assertEquals(5, sentences(WRAPPED.replace("\n", " \n  "), "fr").size());
  }

  @Test
  void aLineWithRoomLeftIsALineOfItsOwn() {
    String text = "Le barrage a cédé dans la nuit\nTarmil\n\n" + WRAPPED;
    assertEquals(
        List.of("Le barrage a cédé dans la nuit", "Tarmil"), sentences(text, "fr").subList(0, 2));
  }

  @Test
  void itemsOfAListStayApart() {
    String list =
        """

        Les secours ont demandé hier soir aux habitants de la basse vallée :
        - de couper l'eau, le gaz et l'électricité avant de quitter les lieux ;
        - de n'emporter que des papiers, des médicaments et une couverture.
        """;
    assertEquals(8, sentences(WRAPPED + list, "fr").size());
  }

  @Test
  void oneLongLineMeansThatNothingIsWrapped() {
    String paragraph = "Le barrage a cédé, a dit la mairie de Tarmil, et la route est coupée. ";
    assertEquals(10, sentences(WRAPPED + "\n" + paragraph.repeat(2), "fr").size());
  }

  @Test
  void aSentenceALineIsNotHardWrapped() {
    String text =
        """
        Le barrage de Tarmil a cédé dans la nuit de lundi à mardi sans bruit.
        Les secours cherchent encore deux bergers et leurs chiens en amont.
        Le préfet a demandé des renforts et des vivres à la capitale, en vain.
        La pluie devait tomber jusqu'à jeudi soir sur toute la haute vallée.
        On craint une seconde crue, plus forte que celle de l'an dernier. Oui.
        La route du nord reste coupée. Celle du sud est ouverte aux camions.
        """;
    assertEquals(8, sentences(text, "fr").size());
  }

  @Test
  void titlesBelowOneAnotherAreNotHardWrapped() {
    String text =
        """
        Le barrage de Tarmil cède, deux hameaux et une route sont emportés
        Deux bergers et leurs chiens restent introuvables en amont du barrage
        Seconde crue attendue jeudi dans la vallée, selon la préfecture d'Orma
        Renforts et vivres demandés à la capitale par le préfet de la province
        Une route du nord coupée, celle du sud ouverte aux seuls camions. Hélas
        Dernière crue : celle de 1962 avait emporté le vieux pont. Il en reste
        """;
    assertEquals(6, Reading.of(text, "fr").lines().size());
  }

  private static List<String> sentences(String text, String language) {
    return Reading.of(text, language).sentences().stream().map(s -> s.in(text)).toList();
  }
}
