// SPDX-License-Identifier: Apache-2.0
package attest.suggestion.learned;

/**
 * A sentence that people have judged.
 *
 * @param story what may not be torn apart between learning and checking, such as its article
 * @param labels bit mask, one bit a label
 */
public record Example(long story, String text, long labels) {
  boolean has(int place) {
    return (labels >> place & 1) == 1;
  }
}
