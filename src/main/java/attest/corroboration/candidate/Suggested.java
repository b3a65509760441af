// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.corroboration.Relation;
import attest.shared.Word;
import java.util.List;
import java.util.Locale;

/**
 * A relation that texts speak for; a person decides.
 *
 * @param words what {@link Ground} is about, in the order of its sentence
 */
public record Suggested(Relation relation, Ground ground, List<String> words) {
  /** Why. */
  public enum Ground implements Word {
    /** So many words in a row are the same. */
    RUN("They have %s words in a row in common."),
    /** The whole of the shorter one stands in the other. */
    WHOLE("The whole of the shorter one stands in the other."),
    /** Two counts of the same people that may both be right. */
    FIGURES_MEET("“%s” and “%s” can both be right."),
    /** Two counts of the same people that cannot. */
    FIGURES_EXCLUDE("“%s” and “%s” cannot both be right."),
    /** The same, and the one appeared later. */
    FIGURES_LATER("“%s” and “%s” differ, and one appeared later."),
    /** Both credit one source. */
    ONE_ORIGIN("Both credit %s.");

    private final String sentence;

    Ground(String sentence) {
      this.sentence = sentence;
    }
  }

  /** The first of the words; empty where there is none. */
  public String first() {
    return words.isEmpty() ? "" : words.get(0);
  }

  /** The second of them. */
  public String second() {
    return words.size() < 2 ? "" : words.get(1);
  }

  /** In English, as the API answers. */
  public String reason() {
    return String.format(Locale.ROOT, ground.sentence, words.toArray());
  }
}
