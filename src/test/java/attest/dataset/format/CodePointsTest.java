// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void everyPlaceIsCountedAsJavaCountsIt() {
    String text = "a🚑e\u0301👨🏻‍🚒\r\nقُتل " + "🚒".repeat(40) + "z";
    var points = new CodePoints(text);
    for (int unit = 0; unit <= text.length(); unit++) {
      boolean splits =
          unit > 0
              && unit < text.length()
              && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
      int expected = text.codePointCount(0, splits ? unit - 1 : unit);
      assertEquals(expected, points.at(unit), "unit " + unit);
    }
  }
}
