// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
  @Test
  void decimalsFollowTheMarkOfThePagesLanguage() {
    assertEquals("0.67", Numbers.two(0.666, Locale.ENGLISH));
    assertEquals("0,67", Numbers.two(0.666, Locale.FRENCH));
    assertEquals("0.67", Numbers.two(0.666, Locale.forLanguageTag("ar")));
    assertEquals("12,5", Numbers.one(12.5, Locale.FRENCH));
    assertEquals("0,667", Numbers.plain(0.667, Locale.FRENCH));
  }

  @Test
  void noZeroHasAMinus() {
    assertEquals("0.00", Numbers.two(-0.001, Locale.ENGLISH));
    assertEquals("0.00", Numbers.two(-0.0, null));
    assertEquals("\u22120.01", Numbers.two(-0.01, null));
  }

  @Test
  void aMinusStandsBeforeItsNumberFromRightToLeftToo() {
    var arabic = Locale.forLanguageTag("ar");
    assertEquals("\u200e\u22120.17", Numbers.two(-0.17, arabic));
    assertEquals("0.17", Numbers.two(0.17, arabic));
  }

  @Test
  void thousandsStandApartAndNothingIsNothing() {
    assertEquals("1\u202f234\u202f567", Numbers.count(1_234_567));
    assertEquals("", Numbers.count(null));
    assertEquals("", Numbers.two(null, Locale.FRENCH));
    assertEquals("33\u202f%", Numbers.part(1, 3));
    assertEquals("", Numbers.part(0, 0));
  }
}
