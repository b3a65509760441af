// SPDX-License-Identifier: Apache-2.0
package attest.article.file;

import java.util.List;

/**
 * Words that stand together on one line of a page, in points from the page's upper left corner.
 *
 * @param base of its letters
 * @param size of its letters
 */
record PdfLine(
    String text, float left, float right, float base, float size, boolean bold, int page) {
  /** A page and its lines as they were drawn. */
  record Page(float height, List<PdfLine> lines) {}

  PdfLine with(PdfLine next, String between) {
    return new PdfLine(
        text + between + next.text,
        Math.min(left, next.left),
        Math.max(right, next.right),
        base,
        Math.max(size, next.size),
        bold && next.bold,
        page);
  }

  boolean isBeside(PdfLine other) {
    return Math.abs(base - other.base) < 0.5f * Math.min(size, other.size);
  }

  boolean isSetLike(PdfLine other) {
    return bold == other.bold && Math.abs(size - other.size) < 0.6f;
  }

  float widthOfLetter() {
    return (right - left) / Math.max(1, text.length());
  }
}
