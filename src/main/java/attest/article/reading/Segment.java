// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

/**
 * A sentence as found in the text.
 *
 * @param ordinal from 0, over the whole article
 * @param begin UTF-16 offset of its first character, never white space
 * @param end behind its last
 * @param opensParagraph whether it is the first of its paragraph
 */
public record Segment(int ordinal, int begin, int end, SentenceKind kind, boolean opensParagraph) {
  public String in(String text) {
    return text.substring(begin, end);
  }
}
