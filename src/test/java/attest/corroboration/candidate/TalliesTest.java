// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.article.wording.Masks;
import attest.corroboration.Relation;
import attest.search.Asides;
import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import attest.search.trait.Traits;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counts of one matter speak for a relation only where they are of one event. */
class TalliesTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 13);
  private static final String TWELVE = "Douze civils ont été tués jeudi à Velmora.";

  private static Optional<Relation> of(String one, String other, @Nullable LocalDate published) {
    var traits = Traits.of(one, "fr", DAY);
    Map<String, Double> rarity = new HashMap<>();
    traits.all().forEach(t -> t.seeks().forEach(key -> rarity.put(key, 3.0)));
    var read = new Read(one, "fr", DAY, traits, List.of(), Asides.in(one, "fr"));
    var like = new Like(1, 1, 1, other, "fr", published, Set.of());
    var comparison = new Comparing(read, rarity, KnownSources.known()).comparison(like);
    return new Suggesting(read, Masks.of(List.of()), KnownSources.known())
        .other(like, comparison)
        .map(Suggested::relation);
  }

  private static void assertNothing(String one, String other) {
    assertEquals(Optional.empty(), of(one, other, DAY));
  }

  @Test
  void twoCountsOfOnePlaceAndDayExcludeEachOther() {
    assertEquals(
        Optional.of(Relation.CONTRADICTS),
        of(TWELVE, "À Velmora, vingt civils sont morts jeudi.", DAY));
  }

  @Test
  void aLaterCountOfOnePlaceAndDayUpdatesTheOther() {
    String later = "À Velmora, vingt civils sont morts jeudi.";
    assertEquals(Optional.of(Relation.UPDATES), of(TWELVE, later, DAY.plusDays(2)));
  }

  @Test
  void aCountElsewhereSaysNothing() {
    assertNothing(TWELVE, "À Karsun, vingt civils sont morts jeudi, dit le maire de Velmora.");
    assertNothing(TWELVE, "Vingt civils sont morts jeudi à Karsun.");
  }

  @Test
  void aCountOfAnotherDaySaysNothing() {
    assertNothing(TWELVE, "À Velmora, vingt civils sont morts lundi.");
    assertNothing(TWELVE, "À Velmora, douze civils sont morts lundi.");
    assertEquals(
        Optional.empty(),
        of("Douze civils ont été tués à Velmora.", "Vingt civils sont morts à Velmora.", null));
  }

  @Test
  void aRoundedCountAPartAndASumOverATimeExcludeNothing() {
    assertNothing(TWELVE, "À Velmora, une vingtaine de civils sont morts jeudi.");
    assertNothing(TWELVE, "À Velmora, des soldats dont vingt civils sont morts jeudi.");
    assertNothing(TWELVE, "À Velmora, vingt civils sont morts depuis jeudi.");
  }

  @Test
  void countsOfOtherPeopleOrAnotherHarmExcludeNothing() {
    assertNothing(TWELVE, "À Velmora, vingt soldats sont morts jeudi.");
    assertNothing(TWELVE, "À Velmora, vingt civils ont été blessés jeudi.");
    assertNothing(TWELVE, "À Velmora, vingt personnes sont mortes jeudi.");
  }

  @Test
  void anOpenEndMeetsWhatIsNotFarFromIt() {
    String open = "Au moins dix civils ont été tués jeudi à Velmora.";
    assertEquals(Optional.of(Relation.CORROBORATES), of(open, TWELVE, DAY));
    assertTrue(of(open, "À Velmora, quatre cents civils sont morts jeudi.", DAY).isEmpty());
  }
}
