// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import attest.article.wording.Run;
import attest.search.trait.Trait;
import attest.shared.Word;

/**
 * Something that two sentences have in common. Where only the sentences before one of them print
 * it, its span there is empty: {@code begin == end}.
 *
 * @param begin UTF-16 code units of the sentence asked about, as {@code end}
 * @param otherBegin UTF-16 code units of the candidate, as {@code otherEnd}
 */
public record Shared(Kind kind, double weight, int begin, int end, int otherBegin, int otherEnd) {
  /** What it is. */
  public enum Kind implements Word {
    PLACE,
    NAME,
    NUMBER,
    DATE,
    COPY,
    WORDS,
    /** Both say nearly the same, in whatever words. */
    MEANING;

    static Kind of(Trait one, Trait other) {
      boolean place = one.kind() == Trait.Kind.PLACE || other.kind() == Trait.Kind.PLACE;
      return place ? PLACE : of(one.kind());
    }

    private static Kind of(Trait.Kind kind) {
      return switch (kind) {
        case PLACE -> PLACE;
        case NAME, MAYBE_NAME -> NAME;
        case NUMBER -> NUMBER;
        case DATE -> DATE;
        case WORD -> WORDS;
      };
    }
  }

  /** Words that stand in both in a row, which weigh as many as they are. */
  public static Shared copied(Run run) {
    return new Shared(
        Kind.COPY, run.words(), run.begin(), run.end(), run.otherBegin(), run.otherEnd());
  }

  /** Its words in the sentence asked about, else in the candidate. */
  public String printed(String sentence, String candidate) {
    return begin < end ? sentence.substring(begin, end) : candidate.substring(otherBegin, otherEnd);
  }

  boolean isName() {
    return kind == Kind.PLACE || kind == Kind.NAME;
  }

  /** Whether both sentences print it. */
  public boolean isPrintedInBoth() {
    return begin < end && otherBegin < otherEnd;
  }
}
