// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import attest.search.IndexReady;
import attest.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A large index is asked before anybody waits for it. */
@QuarkusTest
class CandidatesWarmingTest {
  @Inject CandidatesWarming warming;

  private final AtomicInteger looks = new AtomicInteger();

  private void warm(long sentences, int asks) {
    Given.article(Given.project(Given.person("lead")), "Le pont de Salin a été coupé mardi.");
    warming.warm(new IndexReady(sentences, () -> looks.incrementAndGet() > asks));
  }

  @Test
  void itAsksUntilTheProgramIsToEnd() {
    warm(1_000_000, 3);
    assertEquals(4, looks.get());
  }

  @Test
  void aSmallOneIsLeftAlone() {
    warm(19_999, 3);
    assertEquals(0, looks.get());
  }
}
