// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

/**
 * A stretch of text that one rater marked.
 *
 * @param rater numbered from 0
 * @param category numbered from 0
 * @param begin the first position
 * @param end one past the last position
 */
public record Span(int rater, int category, long begin, long end) {

  /** Refuses a span that is empty or begins before the text. */
  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("A span needs 0 <= begin < end: " + begin + "–" + end);
    }
  }

  long length() {
    return end - begin;
  }
}
