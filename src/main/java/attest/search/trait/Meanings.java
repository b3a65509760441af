// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import java.util.HashMap;
import java.util.Map;

/**
 * What happens in war reports, in the words of three languages: a word of a line means the same as
 * every other of it. Looked up as it is indexed, so that its endings do not matter.
 */
final class Meanings {
  private static final Map<String, String> ALL = read();

  private Meanings() {}

  /** The meaning of an indexed word; empty where it is in no line. */
  static String of(String term, String language) {
    return ALL.getOrDefault(language + ":" + term, "");
  }

  /** A line is the meaning, then the words of French, English and Arabic, with a space between. */
  private static Map<String, String> read() {
    Map<String, String> all = new HashMap<>();
    String[] languages = {"fr", "en", "ar"};
    for (var line : WordList.at("meanings.txt").lines()) {
      for (int i = 0; i < languages.length; i++) {
        String language = languages[i];
        Words.of(language)
            .in(line.get(i + 1))
            .forEach(word -> all.putIfAbsent(language + ":" + word.term(), line.get(0)));
      }
    }
    return all;
  }
}
