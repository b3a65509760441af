// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class StatedDaysTest {

  @Test
  void daysAreReadInThreeLanguages() {
    assertEquals(54, StatedDays.in("Ils sont morts durant les 54 derniers jours de combats."));
    assertEquals(12, StatedDays.in("More than 300 people were killed in 12 days."));
    assertEquals(54, StatedDays.in("قُتلوا خلال ٥٤ يوماً من المعارك."));
  }

  @Test
  void otherNumbersAreNoDays() {
    assertNull(StatedDays.in("Le 14 mars, 43 civils sont morts."));
    assertNull(StatedDays.in("Ils travaillent à la journée, 20 journaliers au plus."));
  }

  @Test
  void twoNumbersOfDaysSayNothing() {
    assertNull(StatedDays.in("Après 3 jours de trêve, 12 jours de combats."));
  }
}
