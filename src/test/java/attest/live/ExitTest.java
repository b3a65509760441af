// SPDX-License-Identifier: Apache-2.0
package attest.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attest.testing.Given;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.websockets.next.OpenConnections;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExitTest {
  private static final int GOING_AWAY = 1001;

  @Inject OpenConnections pages;

  @Test
  void aServerThatStopsLetsOpenPagesGoAndNoOthersIn() throws Exception {
    var exit = new Exit();
    exit.pages = pages;
    var project = Given.project(Given.person("lead"), false);
    try (var page = Page.of(project.lead().signsIn(), "/live/projects/" + project.key())) {
      page.hears("welcome");
      assertTrue(exit.admission().await().indefinitely().isUpgradePermitted());
      exit.begin(new ShutdownDelayInitiatedEvent());
      assertEquals(GOING_AWAY, page.closedWith());
      var refusal = exit.admission().await().indefinitely();
      assertFalse(refusal.isUpgradePermitted());
      assertEquals(503, refusal.getHttpResponseCode());
    }
  }
}
