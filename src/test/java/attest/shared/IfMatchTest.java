// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {
  @Test
  void withoutItOrWithAStarEveryVersionWillDo() {
    assertTrue(IfMatch.of(null).allows(7));
    assertTrue(IfMatch.of(" * ").allows(0));
  }

  @Test
  void aVersionAllowsThatVersionAlone() {
    assertTrue(IfMatch.of("\"7\"").allows(7));
    assertFalse(IfMatch.of("\"7\"").allows(8));
    assertFalse(IfMatch.of("\"07\"").allows(7));
    assertEquals("\"7\"", IfMatch.tag(7));
  }

  @Test
  void aListAllowsEachOfItAndAWeakTagNone() {
    assertTrue(IfMatch.of("\"1\", \"7\" ").allows(7));
    assertFalse(IfMatch.of("W/\"7\"").allows(7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "\"7", "7\"", "\"1\",", "\"1\" \"2\"", "", " ", "*, \"1\"", ",", "\"1\"x"})
  void whatIsNoListOfTagsIsRefusedByName(String header) {
    assertEquals("If-Match", assertThrows(Unreadable.class, () -> IfMatch.of(header)).field());
  }

  @Test
  void aHeaderMadeToKeepTheMatcherBusyIsRefused() {
    assertThrows(Unreadable.class, () -> IfMatch.of("\"1\",".repeat(100_000)));
  }
}
