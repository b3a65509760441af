// SPDX-License-Identifier: Apache-2.0
package attest.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a node says at once, as lines: its name, then a word each.
 *
 * @param node its name
 */
record Speech(String node, List<String> lines) {
  /** PostgreSQL takes 8000 bytes. */
  private static final int MOST_CHARACTERS = 7000;

  /** These words in as few payloads as hold them. */
  static List<String> payloads(String node, List<Word> words) {
    var payloads = new ArrayList<String>();
    var payload = new StringBuilder(node);
    for (Word word : words) {
      String line = word.line();
      if (payload.length() + line.length() >= MOST_CHARACTERS) {
        payloads.add(payload.toString());
        payload = new StringBuilder(node);
      }
      payload.append('\n').append(line);
    }
    payloads.add(payload.toString());
    return payloads;
  }

  static Speech of(String payload) {
    var lines = payload.lines().toList();
    return new Speech(lines.get(0), lines.subList(1, lines.size()));
  }

  /** Each word; those that a newer node says and this one does not understand are passed over. */
  void words(Consumer<Word> taker) {
    for (String line : lines) {
      try {
        taker.accept(Word.of(line));
      } catch (IllegalArgumentException e) {
        continue;
      }
    }
  }
}
