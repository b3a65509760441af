// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import attest.testing.AtOnce;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void onlyAsManyAsMayAreAtWorkAtOnceAndAllComeToIt() {
    var turns = new Turns(2, LONG);
    var atWork = new AtomicInteger();
    List<Integer> seen =
        AtOnce.run(
            20,
            i ->
                turns.take(
                    () -> {
                      int now = atWork.incrementAndGet();
                      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
                      atWork.decrementAndGet();
                      return now;
                    }));
    assertEquals(20, seen.size());
    assertEquals(2, Collections.max(seen));
  }

  @Test
  void whoHasWaitedLongGoesOnWithoutATurn() {
    var turns = new Turns(1, Duration.ofMillis(50));
    var stuck = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    var other =
        CompletableFuture.runAsync(
            () ->
                turns.take(
                    () -> {
                      begun.countDown();
                      return awaited(stuck);
                    }));
    awaited(begun);
    assertEquals("stored", assertTimeout(LONG, () -> turns.take(() -> "stored")));
    stuck.countDown();
    other.join();
  }

  @Test
  void aTurnOfWorkThatFailedIsGivenBack() {
    var turns = new Turns(1, LONG);
    assertThrows(
        IllegalStateException.class,
        () ->
            turns.take(
                () -> {
                  throw new IllegalStateException("refused");
                }));
    assertEquals("stored", assertTimeout(Duration.ofSeconds(10), () -> turns.take(() -> "stored")));
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
