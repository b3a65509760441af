// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
  @Test
  void aPageHasFiveHundredRowsAtMostWhateverIsAsked() {
    assertEquals(Listing.MOST, Listing.limit(null));
    assertEquals(Listing.MOST, Listing.limit(1_000_000_000));
    assertEquals(7, Listing.limit(7));
    assertThrows(Invalid.class, () -> Listing.limit(0));
    assertThrows(Invalid.class, () -> Listing.limit(Integer.MIN_VALUE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "-9223372036854775808", "9223372036854775808", "1e3", "٣"})
  void aCursorThatNoAnswerHeldIsRefused(String cursor) {
    assertEquals("after", assertThrows(Invalid.class, () -> Listing.after(cursor)).field());
  }

  @Test
  void aCursorIsWhereTheNextPageBegins() {
    assertEquals(0, Listing.after(null));
    assertEquals(42, Listing.after("42"));
  }
}
