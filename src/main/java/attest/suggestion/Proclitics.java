// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Arabic words without what is written together with them ("and", "with", "the"), where a word list
 * knows what remains; as many tokens as before.
 */
final class Proclitics {
  private static final List<String> PRINTED =
      List.of("وال", "بال", "فال", "لل", "ولل", "ال", "وب", "ول", "و", "ف", "ب", "ل");

  private final Map<String, String> stems = new HashMap<>();

  private Proclitics() {}

  static Proclitics of(List<Lexicon> lexicons) {
    var proclitics = new Proclitics();
    for (var lexicon : lexicons) {
      lexicon.words().forEach(proclitics::add);
    }
    lexicons.forEach(l -> l.words().forEach(w -> proclitics.stems.put(w, w)));
    return proclitics;
  }

  private void add(String word) {
    PRINTED.stream()
        .filter(p -> word.length() > 2 || p.endsWith("ال"))
        .forEach(p -> stems.putIfAbsent(p + word, word));
  }

  List<String> without(List<String> tokens) {
    return tokens.stream().map(t -> stems.getOrDefault(t, t)).toList();
  }
}
