// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HangingTest {
  private static final Hanging HERE = new Hanging(HangingTest.class.getName(), "hang");

  private final AtomicBoolean ended = new AtomicBoolean();
  private final AtomicInteger rounds = new AtomicInteger();

  @Test
  void aThreadThatDoesNotLeaveIsNamedUntilItDoes() throws InterruptedException {
    assertEquals(Set.of(), HERE.threads());
    var thread = new Thread(this::hang, "hangs");
    thread.start();
    while (rounds.get() == 0) {
      Thread.onSpinWait();
    }
    assertEquals(Set.of("hangs"), HERE.threads());
    ended.set(true);
    thread.join();
    assertEquals(Set.of(), HERE.threads());
  }

  private void hang() {
    while (!ended.get()) {
      rounds.incrementAndGet();
    }
  }
}
