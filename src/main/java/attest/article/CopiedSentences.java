// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.article.wording.SharedWording;
import attest.article.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The sentences of one article, asked which of them copies a given one: as articles do, or because
 * the whole of the shorter one, five words at least, stands in the longer.
 */
final class CopiedSentences {
  private record Worded(long id, Wording wording) {}

  private final CopySearch search;
  private final Map<Long, List<Worded>> byFive = new HashMap<>();

  CopiedSentences(Article article, CopySearch search) {
    this.search = search;
    for (var sentence : Sentence.of(article)) {
      var worded = new Worded(sentence.id, search.wording(sentence));
      for (long five : worded.wording().fives()) {
        byFive.computeIfAbsent(five, f -> new ArrayList<>(1)).add(worded);
      }
    }
  }

  /** Ids in the order of the words that they share with this sentence of another article. */
  List<Long> of(Sentence sentence) {
    var wording = search.wording(sentence);
    Set<Worded> met = new LinkedHashSet<>();
    for (long five : wording.fives()) {
      met.addAll(byFive.getOrDefault(five, List.of()));
    }
    return met.stream().filter(other -> isCopy(wording, other.wording)).map(Worded::id).toList();
  }

  private static boolean isCopy(Wording one, Wording other) {
    var shared = SharedWording.of(one, other);
    return shared.isCopy() || shared.longestRun() == Math.min(one.size(), other.size());
  }
}
