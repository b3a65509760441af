// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {
  @Test
  void aLoginBehindAnAtSignIsMentionedInAnyCase() {
    assertEquals(Set.of("lea", "j.p-2"), Mentions.in("@Lea, ask @j.p-2 please"));
  }

  @Test
  void theEndOfASentenceIsNoPartOfALogin() {
    assertEquals(Set.of("lea", "max"), Mentions.in("Ask @lea. Or @max..."));
  }

  @Test
  void anAddressMentionsNobody() {
    assertEquals(Set.of(), Mentions.in("write to desk@paper.example or é@lea"));
  }

  @Test
  void anAtSignAloneMentionsNobody() {
    assertEquals(Set.of(), Mentions.in("@ @@ @. (@)"));
  }

  @Test
  void bracketsAndArabicWordsMayStandAround() {
    assertEquals(Set.of("lea"), Mentions.in("(@lea) قال @lea"));
  }
}
