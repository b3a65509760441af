// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import attest.project.FoldedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Known names of several words, by their first, the longest first. */
record Phrases(Map<String, List<List<String>>> byFirst) {
  static Phrases of(WordList list) {
    Map<String, List<List<String>>> byFirst = new HashMap<>();
    for (var line : list.lines()) {
      for (String name : line) {
        var words = List.of(FoldedName.of(name).split(" "));
        byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words);
      }
    }
    byFirst.values().forEach(all -> all.sort(Comparator.comparing(words -> -words.size())));
    return new Phrases(byFirst);
  }

  /** How many tokens from there are a known name; 0 where none begins. */
  int length(List<Token> tokens, int at) {
    for (List<String> words : byFirst.getOrDefault(tokens.get(at).folded(), List.of())) {
      boolean stands = at + words.size() <= tokens.size();
      for (int i = 1; stands && i < words.size(); i++) {
        stands = tokens.get(at + i).folded().equals(words.get(i));
      }
      if (stands) {
        return words.size();
      }
    }
    return 0;
  }
}
