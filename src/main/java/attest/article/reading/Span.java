// SPDX-License-Identifier: Apache-2.0
package attest.article.reading;

/** A stretch of text, {@code [begin, end)} in UTF-16 code units. */
public record Span(int begin, int end) {
  int length() {
    return end - begin;
  }

  String of(String text) {
    return text.substring(begin, end);
  }
}
