// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetDistanceTest {
  private static final double EXACT = 1e-15;

  @Test
  void masiTellsSubsetFromOverlap() {
    assertEquals(0, SetDistance.MASI.between(0b101, 0b101));
    assertEquals(1 - 2.0 / 3 * (1.0 / 2), SetDistance.MASI.between(0b01, 0b11), EXACT);
    assertEquals(1 - 1.0 / 3 * (1.0 / 3), SetDistance.MASI.between(0b110, 0b011), EXACT);
    assertEquals(1, SetDistance.MASI.between(0b100, 0b011));
  }

  @Test
  void jaccardIsOneLessTheSharedPart() {
    assertEquals(.5, SetDistance.JACCARD.between(0b01, 0b11), EXACT);
    assertEquals(2.0 / 3, SetDistance.JACCARD.between(0b110, 0b011), EXACT);
  }

  @Test
  void twoEmptySetsAreEqualAndOneAloneIsFar() {
    assertEquals(0, SetDistance.MASI.between(0, 0));
    assertEquals(0, SetDistance.JACCARD.between(0, 0));
    assertEquals(1, SetDistance.MASI.between(0, 1));
    assertEquals(1, SetDistance.JACCARD.between(1, 0));
  }

  @Test
  void theOrderOfClicksNeverMatters() {
    LabelSets sets = new LabelSets();
    assertEquals(sets.code(List.of("claim", "figure")), sets.code(List.of("figure", "claim")));
    assertEquals(sets.code(List.of("claim")), sets.code(List.of("claim", "claim")));
  }

  @Test
  void aHundredLabelsKeepTheirDistances() {
    LabelSets sets = new LabelSets();
    List<String> all = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
    long whole = sets.code(all);
    long half = sets.code(all.subList(50, 100));
    long other = sets.code(all.subList(0, 50));
    long none = sets.code(List.of());
    assertEquals(1 - 2.0 / 3 * .5, sets.masi().between(whole, half), EXACT);
    assertEquals(.5, sets.jaccard().between(half, whole), EXACT);
    assertEquals(1, sets.masi().between(half, other));
    assertEquals(1, sets.masi().between(half, none));
    assertEquals(0, sets.masi().between(none, none));
    assertTrue(sets.contains(half, "99"));
    assertFalse(sets.contains(other, "99"));
    assertFalse(sets.contains(other, "nowhere"));
    assertEquals(100, sets.labels(whole).size());
  }

  @Test
  void numberedSetsGiveTheAlphaOfMasks() {
    Ratings masks = Given.random(3, 100, 3, 8, .1);
    LabelSets sets = new LabelSets();
    Ratings numbered =
        masks.recode(
            mask ->
                sets.code(
                    IntStream.range(0, 3)
                        .filter(bit -> (mask >>> bit & 1) == 1)
                        .mapToObj(Integer::toString)
                        .toList()));
    assertEquals(
        Krippendorff.alpha(Patterns.of(masks), Measure.masi()).value(),
        Krippendorff.alpha(Patterns.of(numbered), Measure.of(sets.masi())).value(),
        1e-12);
  }
}
