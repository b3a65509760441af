// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import java.util.Arrays;

/** Places in a text, counted in Unicode code points where Java counts UTF-16 code units. */
final class CodePoints {
  /** Where the second halves of surrogate pairs stand, ascending. */
  private final int[] seconds;

  CodePoints(String text) {
    var found = new int[16];
    int size = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        found = size == found.length ? Arrays.copyOf(found, size * 2) : found;
        found[size++] = i++;
      }
    }
    seconds = Arrays.copyOf(found, size);
  }

  /** The code point that begins at a unit, or that holds it. */
  int at(int unit) {
    int place = Arrays.binarySearch(seconds, unit);
    return unit - (place >= 0 ? place + 1 : -place - 1);
  }
}
