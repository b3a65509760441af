// SPDX-License-Identifier: Apache-2.0
package attest.suggestion;

/** Characters {@code [begin, end)} of a sentence, in UTF-16 code units. */
public record Stretch(int begin, int end) {
  public String in(String sentence) {
    return sentence.substring(begin, end);
  }
}
