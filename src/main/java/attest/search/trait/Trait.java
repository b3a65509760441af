// SPDX-License-Identifier: Apache-2.0
package attest.search.trait;

import java.util.Set;

/**
 * A name, number, day or word of a sentence.
 *
 * @param keys what it is known by; two traits are the same where one seeks a key of the other
 * @param seeks keys that it is met by: its own and, for a name, those of other scripts
 * @param begin UTF-16 code units of the sentence, as {@code end}
 */
public record Trait(Kind kind, Set<String> keys, Set<String> seeks, int begin, int end) {
  /** What it is; those of more weight come first. */
  public enum Kind {
    PLACE,
    NAME,
    NUMBER,
    DATE,
    WORD,
    /** A word of a script without capitals that may be a name: it is one where a name meets it. */
    MAYBE_NAME
  }

  static Trait of(Kind kind, Set<String> keys, int begin, int end) {
    return new Trait(kind, keys, keys, begin, end);
  }

  public boolean isName() {
    return kind == Kind.PLACE || kind == Kind.NAME;
  }

  boolean covers(int from, int to) {
    return begin <= from && end >= to;
  }

  /** The key by which both are the same; empty where they are not. */
  public String meets(Trait other) {
    for (String key : seeks) {
      if (other.keys.contains(key)) {
        return key;
      }
    }
    return "";
  }
}
