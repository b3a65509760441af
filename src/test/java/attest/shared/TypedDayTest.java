// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDayTest {
  @ParameterizedTest
  @CsvSource({
    "12/03/2026, fr",
    "12/3/2026, fr",
    "' 12/03/2026 ', ar",
    "١٢/٠٣/٢٠٢٦, ar",
    "2026-03-12, fr",
    "2026-03-12, en",
  })
  void theTwelfthOfMarchIsReadAsItsPageWritesIt(String typed, String language) {
    assertEquals("2026-03-12", TypedDay.iso(typed, language));
  }

  @ParameterizedTest
  @CsvSource({"12/03/2026, en", "31/02/2026, fr", "12/03/26, fr", "12/13/2026, fr", "mars, fr"})
  void whatCouldBeTwoDaysOrIsNoneIsLeftToBeRefused(String typed, String language) {
    assertEquals(typed, TypedDay.iso(typed, language));
  }

  @Test
  void whereThePageIsNotToldADayIsIsoAlone() {
    assertEquals("12/03/2026", TypedDay.iso("12/03/2026", null));
  }
}
