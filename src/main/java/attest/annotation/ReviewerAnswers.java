// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Person;
import attest.article.Sentence;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One reviewer's answers to sentences that are split or merged, by the sentence's id. */
record ReviewerAnswers(Person reviewer, Map<Long, Annotation> bySentence) {

  /**
   * Everybody's, by reviewer.
   *
   * @param retired the sentences, whose answers are locked
   * @param formers those that stood before them
   */
  static Collection<ReviewerAnswers> of(List<Sentence> retired, List<Sentence> formers) {
    var all = new TreeMap<Long, ReviewerAnswers>();
    retired.forEach(s -> take(all, Annotation.allLocked(s)));
    formers.forEach(s -> take(all, Annotation.allLocked(s)));
    return all.values();
  }

  private static void take(Map<Long, ReviewerAnswers> all, List<Annotation> found) {
    found.forEach(
        a ->
            all.computeIfAbsent(
                    a.reviewer.id, r -> new ReviewerAnswers(a.reviewer, new HashMap<>()))
                .bySentence
                .put(a.sentence.id, a));
  }

  Past past(Sentence sentence) {
    return Past.of(bySentence.get(sentence.id));
  }

  void release(List<Sentence> retired) {
    retired.stream()
        .map(s -> bySentence.get(s.id))
        .filter(Objects::nonNull)
        .forEach(Annotation::release);
  }

  /** Whether the reviewer left these answers as an earlier split or merge made them. */
  boolean areUntouched(List<Sentence> sentences) {
    return sentences.stream().map(s -> bySentence.get(s.id)).allMatch(a -> a == null || a.recheck);
  }

  /** Gives the sentence at {@code place} of those made the answer to the one it was before. */
  void restore(List<Sentence> formers, int place, List<Sentence> made) {
    var former = bySentence.get(formers.get(place).id);
    if (former != null) {
      var renamed = new HashMap<Long, Long>();
      IntStream.range(0, made.size()).forEach(i -> renamed.put(formers.get(i).id, made.get(i).id));
      var past =
          Past.of(former)
              .map(
                  stood ->
                      stood.inheriting(
                          from -> from == null ? null : renamed.getOrDefault(from, from)));
      Annotation.carry(made.get(place), reviewer, past, former.recheck);
    }
  }
}
