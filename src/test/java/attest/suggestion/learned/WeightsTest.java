// SPDX-License-Identifier: Apache-2.0
package attest.suggestion.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightsTest {
  private final List<String[]> seen = new ArrayList<>();
  private boolean[] has;

  /** Of sixty clues any, "yes" with most that have the label; one stands in a single example. */
  private void examples(int count) {
    var chance = new Random(11);
    has = new boolean[count];
    for (int i = 0; i < count; i++) {
      has[i] = chance.nextInt(4) == 0;
      var clues = new ArrayList<String>();
      IntStream.range(0, 60).filter(c -> chance.nextInt(8) == 0).forEach(c -> clues.add("c" + c));
      if (chance.nextInt(10) < (has[i] ? 8 : 1)) {
        clues.add("yes");
      }
      if (i == 0) {
        clues.add("once");
      }
      seen.add(clues.toArray(String[]::new));
    }
  }

  @Test
  void noWeightCouldBeBetter() {
    examples(800);
    var weights = new Weights(seen, has);
    for (String clue : List.of("yes", "c0", "c7", "c59")) {
      double slope = -weights.of(clue) / 5;
      for (int i = 0; i < has.length; i++) {
        if (List.of(seen.get(i)).contains(clue)) {
          slope += (has[i] ? 1 : 0) - weights.likelihood(seen.get(i));
        }
      }
      assertEquals(0, slope, 0.05, clue);
    }
    assertTrue(weights.of("yes") > 2, "weight of the clue that tells: " + weights.of("yes"));
  }

  @Test
  void whatIsSaidIsAsLikelyAsItIs() {
    examples(800);
    var weights = new Weights(seen, has);
    double expected = seen.stream().mapToDouble(weights::likelihood).sum();
    long carried = IntStream.range(0, has.length).filter(i -> has[i]).count();
    assertEquals(carried, expected, 1);
  }

  @Test
  void whatWasSeenOnceOrNeverSaysNothing() {
    examples(200);
    var weights = new Weights(seen, has);
    assertEquals(0, weights.of("once"));
    assertEquals(
        weights.likelihood(new String[] {}), weights.likelihood(new String[] {"never seen"}));
  }
}
