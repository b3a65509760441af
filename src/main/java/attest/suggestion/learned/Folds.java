// SPDX-License-Identifier: Apache-2.0
package attest.suggestion.learned;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals examples out for cross-validation: a story whole, and stories that share a sentence
 * together, so that a copied sentence is never asked of a model that has learnt it.
 */
final class Folds {
  static final int COUNT = 5;

  private final Map<Long, Long> parents = new HashMap<>();
  private final Map<Long, Integer> dealt = new HashMap<>();

  static Folds of(List<Example> examples) {
    var folds = new Folds();
    var firsts = new HashMap<String, Long>();
    for (var example : examples) {
      long first = firsts.computeIfAbsent(example.text(), t -> example.story());
      folds.parents.put(folds.root(example.story()), folds.root(first));
    }
    for (var example : examples) {
      folds.dealt.computeIfAbsent(folds.root(example.story()), r -> folds.dealt.size() % COUNT);
    }
    return folds;
  }

  /** From 0 to {@link #COUNT} - 1. */
  int of(Example example) {
    return dealt.getOrDefault(root(example.story()), 0);
  }

  /** How many stories stand apart. */
  int stories() {
    return dealt.size();
  }

  private long root(long story) {
    long at = story;
    for (long up = parents.getOrDefault(at, at); up != at; up = parents.getOrDefault(at, at)) {
      at = up;
    }
    return at;
  }
}
