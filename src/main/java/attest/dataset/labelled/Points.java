// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

/**
 * Places in a text that another program counted in Unicode code points, in the UTF-16 code units of
 * Java.
 */
final class Points {
  private final int[] units;

  Points(String text) {
    units = new int[text.codePointCount(0, text.length()) + 1];
    for (int point = 0, unit = 0; point < units.length; point++) {
      units[point] = unit;
      unit += unit < text.length() ? Character.charCount(text.codePointAt(unit)) : 0;
    }
  }

  /** The unit at which the point stands, or -1 where there is none. */
  int unit(int point) {
    return point >= 0 && point < units.length ? units[point] : -1;
  }
}
