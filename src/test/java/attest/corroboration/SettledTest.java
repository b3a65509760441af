// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.corroboration.Settled.Means;
import attest.corroboration.Settled.Say;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettledTest {
  private static Settled by(Relation... relations) {
    return Settled.by(Stream.of(relations).map(r -> new Say(r, null)).toList());
  }

  @Test
  void oneReviewersWordCountsForTheTimeBeing() {
    var settled = by(Relation.COPY);
    assertEquals(Relation.COPY, settled.relation());
    assertEquals(Means.UNANIMOUS, settled.means());
    assertTrue(settled.isProvisional());
    assertFalse(settled.isConfirmed());
  }

  @Test
  void twoWhoSayTheSameConfirm() {
    assertTrue(by(Relation.COPY, Relation.COPY).isConfirmed());
    assertFalse(by(Relation.COPY, Relation.COPY).isProvisional());
  }

  @Test
  void moreThanHalfCountProvisionally() {
    var settled = by(Relation.COPY, Relation.PARTIAL, Relation.COPY);
    assertEquals(Relation.COPY, settled.relation());
    assertEquals(Means.MAJORITY, settled.means());
    assertTrue(settled.isProvisional());
  }

  @Test
  void halfIsNoMajority() {
    for (var divided :
        List.of(
            by(Relation.COPY, Relation.PARTIAL),
            by(Relation.COPY, Relation.COPY, Relation.PARTIAL, Relation.UNRELATED))) {
      assertNull(divided.relation());
      assertEquals(Means.DIVIDED, divided.means());
      assertFalse(divided.isConfirmed());
      assertFalse(divided.isProvisional());
    }
  }

  @Test
  void whoUpdatesInOppositeDirectionsDisagree() {
    var settled = Settled.by(List.of(new Say(Relation.UPDATES, 1L), new Say(Relation.UPDATES, 2L)));
    assertEquals(Means.DIVIDED, settled.means());
  }
}
