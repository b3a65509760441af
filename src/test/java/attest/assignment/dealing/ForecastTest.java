// SPDX-License-Identifier: Apache-2.0
package attest.assignment.dealing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static final LocalDate TODAY = LocalDate.of(2031, 3, 14);

  private static List<LocalDate> days(int daysAgo, int many) {
    return Collections.nCopies(many, TODAY.minusDays(daysAgo));
  }

  private static Forecast forecast(long left, List<LocalDate> first, List<LocalDate> second) {
    return Forecast.of(Stream.concat(first.stream(), second.stream()).toList(), left, TODAY);
  }

  @Test
  void thePaceOfTheLastDaysSaysWhen() {
    var forecast = forecast(10, days(4, 6), days(0, 4));
    assertEquals(2.0, forecast.perDay());
    assertEquals(TODAY.plusDays(5), forecast.end());
  }

  @Test
  void daysWithoutSubmissionsCount() {
    assertEquals(0.5, forecast(10, days(9, 3), days(8, 2)).perDay());
  }

  @Test
  void tooLittleIsSaidToBeTooLittle() {
    assertTrue(forecast(10, days(1, 2), days(0, 2)).isTooEarly());
    assertTrue(forecast(10, days(0, 9), List.of()).isTooEarly());
    assertTrue(forecast(10, days(14, 50), days(0, 4)).isTooEarly());
  }

  @Test
  void whereNothingIsLeftItIsDone() {
    var forecast = forecast(0, days(1, 9), days(0, 9));
    assertTrue(forecast.isDone());
    assertNull(forecast.end());
  }

  @Test
  void aPaceThatEndsInDecadesGivesNoDay() {
    var forecast = forecast(1_000_000, days(13, 3), days(0, 3));
    assertNull(forecast.end());
    assertTrue(!forecast.isTooEarly());
  }
}
