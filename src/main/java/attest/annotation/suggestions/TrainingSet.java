// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import attest.annotation.JudgementRows;
import attest.annotation.SettledAnswer;
import attest.article.Sentence;
import attest.project.Membership;
import attest.suggestion.learned.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The judged sentences that an asker may see: as they were settled, else as most of those who
 * judged them said.
 *
 * @param others articles of which somebody else's answers are among them
 */
record TrainingSet(List<Example> examples, Set<Long> others) {
  /** The newest sentences; more teach little and cost much. */
  private static final int MOST = 20_000;

  private static final int AT_ONCE = 500;

  /** How often each label was given to a sentence. */
  private static final class Votes {
    final Map<Integer, Integer> byPlace = new HashMap<>();
    int cast;

    void add(long labels) {
      cast++;
      for (long left = labels; left != 0; left &= left - 1) {
        byPlace.merge(Long.numberOfTrailingZeros(left), 1, Integer::sum);
      }
    }

    /** The labels that more than half gave. */
    long most() {
      return byPlace.entrySet().stream()
          .filter(e -> 2 * e.getValue() > cast)
          .mapToLong(e -> 1L << e.getKey())
          .reduce(0, (a, b) -> a | b);
    }
  }

  static TrainingSet of(Membership asker) {
    Map<Long, Votes> votes = newest();
    var others = new HashSet<Long>();
    JudgementRows.each(
        asker,
        row -> {
          votes.computeIfAbsent(row.sentence(), s -> new Votes()).add(row.labels());
          if (row.reviewer() != asker.person.id) {
            others.add(row.article());
          }
        });
    Map<Long, Long> labels = newest();
    votes.forEach((sentence, cast) -> labels.put(sentence, cast.most()));
    SettledAnswer.each(
        asker,
        row -> {
          labels.put(row.sentence(), row.labels());
          others.add(row.article());
        });
    return new TrainingSet(examples(labels), others);
  }

  private static <T> Map<Long, T> newest() {
    return new LinkedHashMap<>() {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
        return size() > MOST;
      }
    };
  }

  private static List<Example> examples(Map<Long, Long> labels) {
    var sentences = labels.keySet().stream().sorted().toList();
    var examples = new ArrayList<Example>(sentences.size());
    for (int from = 0; from < sentences.size(); from += AT_ONCE) {
      int to = Math.min(from + AT_ONCE, sentences.size());
      for (var sentence : Sentence.withText(sentences.subList(from, to))) {
        long said = labels.getOrDefault(sentence.id, 0L);
        examples.add(new Example(sentence.article.id, sentence.text(), said));
      }
      Sentence.getEntityManager().clear();
    }
    return examples;
  }
}
