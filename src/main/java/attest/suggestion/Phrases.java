// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of several sections of a word list, found by where they stand. */
final class Phrases {
  /** A phrase that stands at {@code [from, to)} of some tokens. */
  record Met(String section, int from, int to) {}

  private record Entry(String section, List<String> words) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final Map<String, List<Entry>> byLast = new HashMap<>();

  private Phrases() {}

  static Phrases of(Lexicon lexicon, List<String> sections) {
    var phrases = new Phrases();
    for (String section : sections) {
      for (var words : lexicon.phrases(section)) {
        var entry = new Entry(section, words);
        put(phrases.byFirst, words.get(0), entry);
        put(phrases.byLast, words.get(words.size() - 1), entry);
      }
    }
    return phrases;
  }

  private static void put(Map<String, List<Entry>> map, String word, Entry entry) {
    map.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
  }

  boolean knows(String word) {
    return byFirst.containsKey(word) || byLast.containsKey(word);
  }

  /** The longest phrase that begins here; of two the one of the earlier section. */
  @Nullable Met at(List<String> tokens, int from) {
    Met best = null;
    for (var entry : byFirst.getOrDefault(tokens.get(from), List.of())) {
      int to = from + entry.words().size();
      boolean longer = best == null || to > best.to();
      if (longer && to <= tokens.size() && tokens.subList(from, to).equals(entry.words())) {
        best = new Met(entry.section(), from, to);
      }
    }
    return best;
  }

  /** The longest phrase that ends before {@code to}. */
  @Nullable Met before(List<String> tokens, int to) {
    Met best = null;
    if (to == 0) {
      return null;
    }
    for (var entry : byLast.getOrDefault(tokens.get(to - 1), List.of())) {
      int from = to - entry.words().size();
      boolean longer = best == null || from < best.from();
      if (longer && from >= 0 && tokens.subList(from, to).equals(entry.words())) {
        best = new Met(entry.section(), from, to);
      }
    }
    return best;
  }

  /** The first phrase at or after {@code from}, wholly before {@code to}. */
  @Nullable Met first(List<String> tokens, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      var met = at(tokens, i);
      if (met != null && met.to() <= to) {
        return met;
      }
    }
    return null;
  }

  /** The last phrase of the tokens. */
  @Nullable Met last(List<String> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      var met = at(tokens, i);
      if (met != null) {
        return met;
      }
    }
    return null;
  }
}
