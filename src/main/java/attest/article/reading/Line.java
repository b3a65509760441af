// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

import org.jspecify.annotations.Nullable;

/**
 * A line of the text that is not blank, or the part of one before, in or behind an aside such as
 * "(Read also: …)".
 *
 * @param begin UTF-16 offset of its first character that is not white space
 * @param end behind its last
 * @param kind its part in the article; for a dropped line BODY
 * @param dropped why it is set aside, or null when it is kept
 * @param opensParagraph false for what follows an aside on the same line
 */
public record Line(
    int begin, int end, SentenceKind kind, @Nullable Furniture dropped, boolean opensParagraph) {
  public boolean kept() {
    return dropped == null;
  }

  public String in(String text) {
    return text.substring(begin, end);
  }
}
