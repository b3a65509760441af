// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeatTest {
  private static final int SECONDS = 20;

  private final Beat beat = new Beat("beat-test", "Failed, as was meant");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void workThatFailsIsDoneAgainForWantOfMemoryToo(boolean memory) throws Exception {
    var times = new CountDownLatch(3);
    beat.every(
        Duration.ofMillis(1),
        () -> {
          times.countDown();
          if (memory) {
            throw new OutOfMemoryError("as was meant");
          }
          throw new IllegalStateException("as was meant");
        });
    assertTrue(times.await(SECONDS, TimeUnit.SECONDS));
    beat.end();
  }

  @Test
  void anEndWaitsForTheStepAtHand() throws Exception {
    var begun = new CountDownLatch(1);
    var steps = new AtomicInteger();
    beat.once(
        () -> {
          begun.countDown();
          while (!beat.isEnding()) {
            Thread.onSpinWait();
          }
          steps.incrementAndGet();
        });
    assertTrue(begun.await(SECONDS, TimeUnit.SECONDS));
    assertFalse(beat.isEnding());
    beat.end();
    assertEquals(1, steps.get());
  }
}
