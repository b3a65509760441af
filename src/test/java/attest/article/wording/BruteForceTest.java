// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Sharing and finding held against the plainest way of doing the same, on generated texts. */
class BruteForceTest {
  private static final Masks NONE = Masks.of(List.of());

  private static Wording wording(List<String> words) {
    String text = String.join(" ", words);
    return Wording.of(text, List.of(new Stretch(0, text.length())), "en", NONE);
  }

  private static List<String> text(Random chance, int length, int vocabulary) {
    return chance.ints(length, 0, vocabulary).mapToObj(i -> "w" + i).toList();
  }

  /** The second text has passages of the first, of three to thirty words, between its own. */
  private static List<String> reprint(Random chance, List<String> first, int passages) {
    List<String> second = new ArrayList<>();
    for (int i = 0; i < passages; i++) {
      second.addAll(text(chance, chance.nextInt(20), 2000));
      int length = Math.min(first.size(), 3 + chance.nextInt(28));
      int from = chance.nextInt(first.size() - length + 1);
      second.addAll(first.subList(from, from + length));
    }
    return second;
  }

  @Property(tries = 500)
  void sharingIsWhatBruteForceFinds(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int passages) {
    var chance = new Random(seed);
    var first = text(chance, 10 + chance.nextInt(150), 5 + chance.nextInt(500));
    var second = reprint(chance, first, passages);
    var shared = SharedWording.of(wording(first), wording(second));
    int longest = longestRun(first, second);
    assertEquals(longest < 5 ? 0 : longest, shared.longestRun());
    assertEquals(fiveGrams(first, second), shared.fiveGrams());
    String one = String.join(" ", first);
    String other = String.join(" ", second);
    int end = 0;
    var taken = new HashSet<Integer>();
    for (var run : shared.runs()) {
      String words = one.substring(run.begin(), run.end());
      assertEquals(words, other.substring(run.otherBegin(), run.otherEnd()));
      assertEquals(run.words(), words.split(" ").length);
      assertTrue(run.begin() >= end && run.words() >= 5);
      end = run.end();
      for (int i = run.otherBegin(); i < run.otherEnd(); i++) {
        assertTrue(taken.add(i), "no word of the other text stands in two runs");
      }
    }
    assertTrue(shared.runs().isEmpty() || longest(shared) == longest);
  }

  private static int longest(SharedWording shared) {
    return shared.runs().stream().mapToInt(Run::words).max().orElseThrow();
  }

  /** Ten words in a row hold two prints, and seven one, whatever stands around them. */
  @Property(tries = 500)
  void aCopiedRunIsAlwaysFound(@ForAll long seed, @ForAll @IntRange(min = 7, max = 40) int length) {
    var chance = new Random(seed);
    var run = text(chance, length, 100_000);
    int found = hits(around(chance, run), around(chance, run));
    assertTrue(found >= (length >= 10 ? 2 : 1), length + " words, " + found + " prints");
  }

  private static List<String> around(Random chance, List<String> run) {
    List<String> text = new ArrayList<>(text(chance, chance.nextInt(200), 1000));
    text.addAll(run);
    text.addAll(text(chance, chance.nextInt(200), 1000));
    return text;
  }

  /** How many five-grams of the one lead to the other, stored by its prints. */
  private static int hits(List<String> asked, List<String> stored) {
    Set<Long> prints = new HashSet<>();
    Arrays.stream(wording(stored).prints()).forEach(prints::add);
    return (int) Arrays.stream(wording(asked).fives()).distinct().filter(prints::contains).count();
  }

  /**
   * Six common five-grams without a long run: how often both texts find each other is likelihood,
   * measured here over every way that six may lie.
   */
  @Test
  void scatteredFiveGramsAreMostlyFound() {
    var chance = new Random(20310316);
    String said = "";
    int[][] layouts = {
      {9, 5}, {8, 6}, {7, 7}, {7, 6, 5}, {6, 6, 6}, {6, 6, 5, 5}, {5, 5, 5, 5, 5, 5}
    };
    for (int[] layout : layouts) {
      int found = 0;
      int tries = 2000;
      for (int i = 0; i < tries; i++) {
        var asked = new ArrayList<String>();
        var stored = new ArrayList<String>();
        for (int length : layout) {
          var piece = text(chance, length, 100_000);
          asked.addAll(text(chance, 30, 100_000));
          asked.addAll(piece);
          stored.addAll(text(chance, 30, 100_000));
          stored.addAll(piece);
        }
        found += hits(asked, stored) >= 2 ? 1 : 0;
      }
      double share = (double) found / tries;
      said += Arrays.toString(layout) + " " + share + "  ";
      assertTrue(share > 0.85, said);
    }
    System.out.println("Scattered copies found, by the words of their pieces: " + said);
  }

  private static int longestRun(List<String> one, List<String> other) {
    int best = 0;
    int[][] length = new int[one.size() + 1][other.size() + 1];
    for (int i = 1; i <= one.size(); i++) {
      for (int j = 1; j <= other.size(); j++) {
        boolean same = one.get(i - 1).equals(other.get(j - 1));
        length[i][j] = same ? length[i - 1][j - 1] + 1 : 0;
        best = Math.max(best, length[i][j]);
      }
    }
    return best;
  }

  private static int fiveGrams(List<String> one, List<String> other) {
    var common = fives(one);
    common.retainAll(fives(other));
    return common.size();
  }

  private static Set<List<String>> fives(List<String> words) {
    Set<List<String>> fives = new HashSet<>();
    for (int i = 0; i + 5 <= words.size(); i++) {
      fives.add(words.subList(i, i + 5));
    }
    return fives;
  }
}
