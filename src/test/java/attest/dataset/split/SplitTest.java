// SPDX-License-Identifier: Apache-2.0
package attest.dataset.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.dataset.split.Story.Member;
import attest.shared.Invalid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final Shares SHARES =
      Shares.of(Map.of("test", 0.2, "train", 0.7, "validation", 0.1));

  /** 400 articles; every seventh begins a story of four; one label is rare. */
  private static List<Member> members() {
    var members = new ArrayList<Member>();
    var random = new Random(3);
    for (long article = 1; article <= 400; article++) {
      long sentences = 10 + random.nextInt(30);
      var labels = new LinkedHashMap<String, Long>();
      labels.put("CLAIM", sentences / 2);
      labels.put("RARE", article % 20 == 0 ? 3L : 0L);
      members.add(new Member(article, sentences, labels));
    }
    return members;
  }

  private static List<List<Long>> groups() {
    var groups = new ArrayList<List<Long>>();
    for (long first = 7; first + 3 <= 400; first += 7) {
      groups.add(List.of(first, first + 1));
      groups.add(List.of(first + 2, first + 1));
      groups.add(List.of(first + 2, first + 3));
    }
    return groups;
  }

  private static List<Story> stories() {
    return Story.of(members(), groups());
  }

  private static Map<String, Long> sums(Split split, String label) {
    return members().stream()
        .collect(
            Collectors.groupingBy(
                m -> split.parts().get(m.article()),
                Collectors.summingLong(
                    m -> label.isEmpty() ? m.sentences() : m.labels().getOrDefault(label, 0L))));
  }

  @Test
  void articlesThatHangTogetherAreOneStory() {
    var story = stories().stream().filter(s -> s.articles().contains(8L)).findFirst().orElseThrow();
    assertEquals(List.of(7L, 8L, 9L, 10L), story.articles());
    assertEquals(400, stories().stream().mapToLong(s -> s.articles().size()).sum());
  }

  @Test
  void noStoryIsTorn() {
    var split = Split.of(stories(), SHARES, 1);
    assertEquals(400, split.parts().size());
    for (var story : stories()) {
      var parts = new HashSet<String>();
      story.articles().forEach(a -> parts.add(split.parts().get(a)));
      assertEquals(1, parts.size());
    }
  }

  @Test
  void sentencesAndLabelsComeNearTheirShares() {
    for (long seed = 1; seed <= 20; seed++) {
      var split = Split.of(stories(), SHARES, seed);
      for (String label : List.of("", "CLAIM", "RARE")) {
        var sums = sums(split, label);
        double all = sums.values().stream().mapToLong(Long::longValue).sum();
        SHARES
            .parts()
            .forEach(
                (part, share) ->
                    assertEquals(
                        share, sums.getOrDefault(part, 0L) / all, 0.05, label + " in " + part));
      }
    }
  }

  @Test
  void theSeedDecidesAndNothingElse() {
    var shuffled = new ArrayList<>(members());
    assertEquals(Split.of(stories(), SHARES, 5), Split.of(stories(), SHARES, 5));
    assertEquals(Split.of(stories(), SHARES, 5), Split.of(Story.of(shuffled, groups()), SHARES, 5));
    assertNotEquals(Split.of(stories(), SHARES, 5), Split.of(stories(), SHARES, 6));
  }

  @Test
  void withoutSharesEverythingIsOnePart() {
    var split = Split.of(stories(), Shares.of(null), 1);
    assertEquals(List.of(""), split.parts().values().stream().distinct().toList());
  }

  @Test
  void theReportTellsWhatARandomSplitWouldHaveTorn() {
    var sentences = new HashMap<Long, Long>();
    members().forEach(m -> sentences.put(m.article(), m.sentences()));
    var leakage = Leakage.of(stories(), sentences, SHARES, 1);
    long several = stories().stream().filter(s -> s.articles().size() > 1).count();
    assertEquals(several, leakage.stories());
    assertEquals(several * 4, leakage.articles());
    assertTrue(leakage.torn() > several / 2, leakage.toString());
    assertTrue(leakage.sentencesLeaked() >= leakage.articlesLeaked() * 10, leakage.toString());
    assertEquals(0, Leakage.of(stories(), sentences, Shares.of(null), 1).torn());
  }

  @Test
  void sharesThatAreNoneAreRefused() {
    for (var bad :
        List.of(
            Map.of("train", 0.5),
            Map.of("train", 1.2, "test", -0.2),
            Map.of("train", 0.5, "dev", 0.5),
            Map.of("train", Double.NaN, "test", 0.5))) {
      assertEquals("split", assertThrows(Invalid.class, () -> Shares.of(bad)).field());
    }
  }
}
