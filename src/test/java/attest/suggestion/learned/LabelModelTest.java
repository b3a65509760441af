// SPDX-License-Identifier: Apache-2.0
package attest.suggestion.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LabelModelTest {
  private static final int DAMAGE = 3;
  private static final List<String> PLACES = List.of("Valmire", "Ostrel", "Karsten", "Dunmoor");
  private static final List<String> DAMAGED =
      List.of(
          "Le pont de %s a été détruit.",
          "L'école de %s est en ruines.",
          "Deux maisons ont été détruites à %s.",
          "Un marché de %s a brûlé dans la nuit.");
  private static final List<String> CALM =
      List.of(
          "Les habitants de %s attendent des vivres.",
          "Le maire de %s a pris la parole.",
          "La route vers %s est ouverte.",
          "Personne n'a quitté %s.");

  private static List<Example> stories(int count) {
    var chance = new Random(7);
    var examples = new ArrayList<Example>();
    for (int story = 0; story < count; story++) {
      String place = PLACES.get(chance.nextInt(PLACES.size())) + " " + story;
      examples.add(new Example(story, any(DAMAGED, chance).formatted(place), 1L << DAMAGE));
      examples.add(new Example(story, any(CALM, chance).formatted(place), 0));
    }
    return examples;
  }

  private static String any(List<String> patterns, Random chance) {
    return patterns.get(chance.nextInt(patterns.size()));
  }

  private static LabelModel learnt(List<Example> examples) {
    var model = LabelModel.learn(examples, DAMAGE, () -> true);
    assertNotNull(model);
    return model;
  }

  @Test
  void findsTheLabelInSentencesThatItHasNotSeenAndSaysWhichWordsSpokeForIt() {
    var model = learnt(stories(60));
    assertTrue(model.quality().f1() > 0.95, model.quality().toString());
    var said = model.of("Le grenier de Sorlin a été détruit.");
    assertTrue(said.likelihood() >= LabelModel.LIKELY, said.toString());
    assertTrue(String.join(" ", said.because()).contains("détruit"), said.toString());
    assertTrue(model.of("Le grenier de Sorlin est ouvert.").likelihood() < LabelModel.LIKELY);
  }

  @Test
  void learnsTheSameFromTheSame() {
    String unseen = "Une école de Sorlin a brûlé.";
    var once = learnt(stories(30));
    var again = learnt(stories(30));
    assertEquals(once.of(unseen), again.of(unseen));
    assertEquals(once.quality(), again.quality());
  }

  @Test
  void chanceLabelsAreNotLearntAndNotLetLoose() {
    var chance = new Random(3);
    var examples =
        stories(60).stream()
            .map(e -> new Example(e.story(), e.text(), (chance.nextInt(4) / 3L) << DAMAGE))
            .toList();
    var quality = learnt(examples).quality();
    assertFalse(quality.isGood(), quality.toString());
  }

  @Test
  void tooFewExamplesOrStoriesTeachNothing() {
    assertNull(LabelModel.learn(stories(10), DAMAGE, () -> true));
    var oneStory = stories(60).stream().map(e -> new Example(1, e.text(), e.labels())).toList();
    assertNull(LabelModel.learn(oneStory, DAMAGE, () -> true));
  }

  @Test
  void workThatNobodyWantsAnyMoreEnds() {
    assertNull(LabelModel.learn(stories(60), DAMAGE, () -> false));
  }

  @Test
  void storiesThatShareASentenceAreNeverTornApart() {
    var examples = new ArrayList<>(stories(12));
    examples.add(new Example(3, "La même phrase.", 0));
    examples.add(new Example(8, "La même phrase.", 0));
    examples.add(new Example(8, "Une autre encore.", 0));
    examples.add(new Example(11, "Une autre encore.", 0));
    var folds = Folds.of(examples);
    assertEquals(10, folds.stories());
    var together =
        examples.stream().filter(e -> e.story() == 3 || e.story() == 8 || e.story() == 11);
    assertEquals(1, together.map(folds::of).distinct().count());
  }

  @Test
  void qualityIsCountedAsTheFieldCountsIt() {
    var quality = new Quality(100, 40, 30, 10);
    assertEquals(0.75, quality.precision(), 1e-12);
    assertEquals(0.75, quality.recall(), 1e-12);
    assertEquals(0.75, quality.f1(), 1e-12);
    assertTrue(quality.isGood());
    assertEquals(0, new Quality(100, 0, 0, 0).f1());
    assertFalse(new Quality(100, 90, 90, 0).isEnough());
  }
}
