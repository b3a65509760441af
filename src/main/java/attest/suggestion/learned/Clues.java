// SPDX-License-Identifier: Apache-2.0
package attest.suggestion.learned;

import attest.suggestion.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a sentence a model sees: its words, their beginnings (for endings that change) and its
 * pairs of neighbours, each with where it is printed. A number is a number, whichever.
 */
record Clues(List<Clue> all) {
  private static final int STEM = 5;

  /** One, with its place in UTF-16 code units. */
  record Clue(String name, int begin, int end) {
    boolean meets(Clue other) {
      return begin < other.end && other.begin < end;
    }
  }

  static Clues of(String text) {
    var clues = new ArrayList<Clue>();
    Clue before = null;
    for (var token : Tokens.placed(text)) {
      String word = Character.isDigit(token.word().charAt(0)) ? "#" : token.word();
      var clue = new Clue(word, token.begin(), token.end());
      clues.add(clue);
      if (word.length() > STEM) {
        clues.add(new Clue(word.substring(0, STEM) + "-", token.begin(), token.end()));
      }
      if (before != null) {
        clues.add(new Clue(before.name + " " + word, before.begin, token.end()));
      }
      before = clue;
    }
    return new Clues(clues);
  }

  String[] names() {
    return all.stream().map(Clue::name).distinct().toArray(String[]::new);
  }
}
