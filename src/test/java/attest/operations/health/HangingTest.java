// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HangingTest {
  private static final Hanging HERE = new Hanging(HangingTest.class.getName(), "hang");

  private volatile boolean inside;
  private volatile boolean ended;

  @Test
  void aThreadThatDoesNotLeaveIsNamedUntilItDoes() throws InterruptedException {
    assertEquals(Set.of(), HERE.threads());
    var thread = new Thread(this::hang, "hangs");
    thread.start();
    while (!inside) {
      Thread.onSpinWait();
    }
    assertEquals(Set.of("hangs"), HERE.threads());
    ended = true;
    thread.join();
    assertEquals(Set.of(), HERE.threads());
  }

  /** Calls nothing, so that it is at the top of its stack. */
  private void hang() {
    while (!ended) {
      inside = true;
    }
  }
}
