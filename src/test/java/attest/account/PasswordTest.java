// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.shared.Invalid;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class PasswordTest {
  @Test
  void anUnknownLoginCostsAsMuchAsAWrongPassword() {
    String hash = Password.accepted("password", "correct horse battery");
    spent(() -> Password.matchesNobody("warms up")); // classes are loaded
    long wrong = spent(() -> Password.matches("wrong horse battery", hash));
    long unknown = spent(() -> Password.matchesNobody("wrong horse battery"));
    double ratio = (double) unknown / wrong;
    assertTrue(ratio > 0.5 && ratio < 2, "unknown / wrong = " + ratio);
  }

  @Test
  void aLongPassphraseCountsWhole() {
    String long1 = "x".repeat(100) + "1";
    String hash = Password.accepted("password", long1);
    assertTrue(Password.matches(long1, hash));
    assertFalse(Password.matches("x".repeat(100) + "2", hash));
  }

  @Test
  void twelveCharactersAreEnoughAndElevenAreNot() {
    assertTrue(Password.accepted("password", "twelve chars").startsWith("$2a$10$"));
    for (String bad : new String[] {"", "eleven char", "x".repeat(1001)}) {
      var refusal = assertThrows(Invalid.class, () -> Password.accepted("password", bad));
      assertEquals("password", refusal.field());
    }
  }

  /** Processor time of this thread, so that what else the machine does is of no matter. */
  private static long spent(Runnable work) {
    var clock = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long begun = clock.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, clock.getCurrentThreadCpuTime() - begun);
    }
    return best;
  }
}
