// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericLabelsTest {

  @ParameterizedTest
  @CsvSource({
    "1,1",
    "-2.5,-2.5",
    "+3,3",
    ".5,.5",
    "7.,7",
    "1e3,1000",
    "12345678901234567890,12345678901234567890"
  })
  void readsDecimals(String label, double number) {
    assertEquals(number, NumericLabels.number(label));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "one", "1 000", "1,5", "NaN", "Infinity", "0x10", "1f", "1e999", "."})
  void refusesEverythingElse(String label) {
    assertEquals(Double.NaN, NumericLabels.number(label));
  }
}
