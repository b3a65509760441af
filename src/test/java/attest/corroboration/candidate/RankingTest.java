// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.search.Asides;
import attest.search.Likeness.Like;
import attest.search.Likeness.Read;
import attest.search.trait.Traits;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * In three languages, each true pair among sentences that share more words with the one asked about
 * than it does.
 */
class RankingTest {
  private static final LocalDate DAY = LocalDate.of(2031, 3, 13);

  private static final String QUARTERS =
      "Les troupes ont pris le contrôle de quatre quartiers au moins de Velmora, a indiqué jeudi le"
          + " gouverneur.";
  private static final String QUARTERS_ADDED_UP =
      "Dans la ville de Velmora, deux quartiers à l'entrée occidentale et deux autres au sud sont"
          + " tombés.";
  private static final String QUARTERS_ENGLISH = "The rebels have lost four districts of Velmora.";
  private static final String QUARTERS_ARABIC = "سيطرت القوات على أربعة أحياء في مدينة فلمورا.";
  private static final String MARKET =
      "At least 43 civilians were killed on Tuesday in a strike on the market of Tarsil.";
  private static final String MARKET_FRENCH =
      "Quarante-trois civils sont morts mardi sur le marché de Tarsil.";
  private static final String MARKET_ARABIC = "قُتل 43 مدنيا يوم الثلاثاء في سوق بلدة طرسيل.";
  private static final String SIEGE =
      "Orvane, dernier bastion des forces supplétives, est encerclée depuis le 3 mars.";
  private static final String SIEGE_ENGLISH = "No bread has reached Orvane since 3 March.";

  private static final Map<String, String> SENTENCES = new HashMap<>();

  static {
    put("fr", QUARTERS, QUARTERS_ADDED_UP, MARKET_FRENCH, SIEGE);
    put("en", QUARTERS_ENGLISH, MARKET, SIEGE_ENGLISH);
    put("ar", QUARTERS_ARABIC, MARKET_ARABIC);
    put(
        "fr",
        "Les troupes ont pris le contrôle de plus de la moitié de Karsun, a indiqué jeudi le"
            + " gouverneur.",
        "Les troupes ont pris le contrôle de la route du nord au moins, a indiqué le gouverneur.",
        "Les troupes ont pris le contrôle du pont de Belmar, a indiqué jeudi le gouverneur.",
        "Karsun, dernier bastion des forces supplétives, est calme.",
        "Belmar, dernier bastion des forces supplétives, est calme depuis lundi.",
        "Dans le dernier bastion des forces supplétives, le calme est revenu.");
    put(
        "en",
        "At least nine civilians were killed on Monday in a strike on a hospital of Karsun.",
        "At least seven civilians were killed in a strike on the market of Belmar.",
        "Civilians were killed on Sunday in a strike on the bridge.",
        "The army has taken control of most districts of Karsun.");
    put("ar", "سيطرت القوات على معظم أحياء مدينة كرسون.", "قُتل مدنيون في سوق مدينة بلمار.");
  }

  private static void put(String language, String... sentences) {
    for (String sentence : sentences) {
      SENTENCES.put(sentence, language);
    }
  }

  /** All others, best first. */
  private static List<String> ranked(String asked) {
    var read = read(asked);
    var comparing = new Comparing(read, rarity(read), KnownSources.known());
    var scorer = new LexicalScorer();
    return SENTENCES.keySet().stream()
        .filter(other -> !other.equals(asked))
        .sorted(Comparator.comparingDouble(other -> -score(scorer, comparing, read, other)))
        .toList();
  }

  private static double score(Scorer scorer, Comparing comparing, Read read, String other) {
    var like = new Like(0, 0, 1, other, SENTENCES.get(other), DAY, Set.of());
    return scorer.score(read, like, comparing.comparison(like)).points();
  }

  private static Read read(String text) {
    String language = SENTENCES.get(text);
    var traits = Traits.of(text, language, DAY);
    return new Read(text, language, DAY, traits, List.of(), Asides.in(text, language));
  }

  /** As the index tells it. */
  private static Map<String, Double> rarity(Read read) {
    var rarity = new HashMap<String, Double>();
    var all = SENTENCES.keySet().stream().map(RankingTest::read).toList();
    for (var trait : read.traits().all()) {
      for (String key : trait.seeks()) {
        long having =
            all.stream()
                .filter(r -> r.traits().all().stream().anyMatch(t -> t.keys().contains(key)))
                .count();
        double rare = Math.log(1 + (all.size() - having + 0.5) / (having + 0.5));
        rarity.put(key, having == 0 ? 0 : rare);
      }
    }
    return rarity;
  }

  @Test
  void aPlaceAndANumberCountForMoreThanAFormulaInAnyLanguage() {
    var best = ranked(QUARTERS).subList(0, 3);
    assertEquals(Set.of(QUARTERS_ADDED_UP, QUARTERS_ENGLISH, QUARTERS_ARABIC), Set.copyOf(best));
  }

  @Test
  void aSumIsFoundFromItsParts() {
    var best = ranked(QUARTERS_ADDED_UP).subList(0, 3);
    assertEquals(Set.of(QUARTERS, QUARTERS_ENGLISH, QUARTERS_ARABIC), Set.copyOf(best));
  }

  @Test
  void anotherStrikeInTheSameWordsComesAfterTheSameStrikeInOthers() {
    var best = ranked(MARKET).subList(0, 2);
    assertEquals(Set.of(MARKET_FRENCH, MARKET_ARABIC), Set.copyOf(best));
  }

  @Test
  void anArabicSentenceFindsTheSameEventInBothOtherLanguages() {
    assertEquals(Set.of(MARKET, MARKET_FRENCH), Set.copyOf(ranked(MARKET_ARABIC).subList(0, 2)));
    assertTrue(ranked(QUARTERS_ARABIC).subList(0, 3).contains(QUARTERS_ENGLISH));
  }

  @Test
  void aPlaceAndADayCountForMoreThanALastBastion() {
    assertEquals(SIEGE_ENGLISH, ranked(SIEGE).get(0));
    assertEquals(SIEGE, ranked(SIEGE_ENGLISH).get(0));
  }
}
