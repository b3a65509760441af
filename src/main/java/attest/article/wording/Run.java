// SPDX-License-Identifier: Apache-2.0
package attest.article.wording;

import java.util.Comparator;

/**
 * Words that stand in the same order in two texts, from the first letter of the first to the last
 * of the last, in UTF-16 code units of each text.
 *
 * @param words how many; a masked name counts as one
 */
public record Run(int begin, int end, int otherBegin, int otherEnd, int words) {
  static final Comparator<Run> IN_ORDER = Comparator.comparing(Run::begin);

  /** The same seen from the other text. */
  public Run turned() {
    return new Run(otherBegin, otherEnd, begin, end, words);
  }

  /** Whether it passes through this part of the text. */
  public boolean meets(int from, int to) {
    return begin < to && end > from;
  }
}
