// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import static java.util.stream.Collectors.joining;

import attest.agreement.report.DividedSentences;
import attest.agreement.report.Reckoning;
import attest.shared.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which sentences stand behind a number of the report, as the address says it: a kind and what it
 * is of, between dots. A dot of a reviewer's login is written ~, which no login has.
 */
record Behind(Kind kind, List<String> of) {
  /** The kinds, and how many words each takes. */
  enum Kind {
    /** Every sentence that somebody judged. */
    JUDGED(0),
    PAIRABLE(0),
    /** Those on which answers differ. */
    DIVIDED(0),
    /** That so many reviewers judged. */
    OVERLAP(1),
    /** On which a label divides. */
    LABEL(1),
    /** To which somebody gave a label. */
    GIVEN(1),
    /** That both of two reviewers judged. */
    PAIR(2),
    /** That a reviewer and somebody else judged. */
    REVIEWER(1),
    /** To which a reviewer gave a label. */
    BY(2),
    /** From which a reviewer left out a label that is likely due, by Dawid and Skene's model. */
    MISSED(2),
    /** To which a reviewer gave a label that is likely not due. */
    SURPLUS(2),
    /** Settled otherwise than a reviewer answered. */
    UNLIKE(1),
    /** On which two answers stand side by side, each as the labels' codes joined by +. */
    CONFUSION(2),
    BATCH(1),
    GUIDELINE(1),
    /** That one of the filter's group and one of the others judged. */
    GROUPS(0),
    /** In which two or more saw a casualty figure. */
    FIGURES(0),
    /** Of articles that share wording with another whose answers count. */
    COPIES(0),
    /** To which an answer accepted something from suggestions. */
    SUGGESTED(0),
    SETTLED(0),
    /** On which answers differ and that are not settled, or that are contested. */
    OPEN(0),
    /** Settled with this outcome. */
    OUTCOME(1),
    /** Settled for this reason; {@code none} where none was given. */
    REASON(1),
    /** Settled otherwise than the majority. */
    OVERRULED(0),
    /** Of pairs that two or more reviewers judged. */
    RELATED(0),
    /** On which an answer was changed after its reviewer had submitted. */
    LATER(0);

    private final int words;

    Kind(int words) {
      this.words = words;
    }
  }

  static final Behind DIVISION = new Behind(Kind.DIVIDED, List.of());

  /**
   * @throws Invalid for what is no such choice
   */
  static Behind of(String text) {
    var parts = List.of(text.split("\\.", -1));
    var of = parts.stream().skip(1).map(word -> word.replace('~', '.')).toList();
    return Arrays.stream(Kind.values())
        .filter(k -> k.name().equalsIgnoreCase(parts.get(0)) && k.words == of.size())
        .findFirst()
        .map(kind -> new Behind(kind, of))
        .orElseThrow(() -> new Invalid("about", "about is no number of the report: " + text + "."));
  }

  /** As {@link #of} reads it. */
  String text() {
    return text(kind.name().toLowerCase(Locale.ROOT), of);
  }

  /** In an address a + would be read as a space. */
  static String encoded(String text) {
    return text.replace("+", "%2B");
  }

  /** A kind in small letters and what it is of. */
  static String text(String kind, List<String> of) {
    return kind + of.stream().map(word -> "." + word.replace('.', '~')).collect(joining());
  }

  /** The sentences, most divided first; those that do not divide come last, in their order. */
  List<DividedSentences.Divided> in(Reckoning reckoning) {
    var ratings = reckoning.answers().ratings();
    return DividedSentences.rank(ratings, new UnitsBehind(this, reckoning).test());
  }
}
