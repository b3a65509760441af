// SPDX-License-Identifier: Apache-2.0
package attest.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.OpenConnections;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Lets open pages go where the program is told to stop. They come back by themselves, to another
 * node where there is one.
 */
@ApplicationScoped
public class Exit implements HttpUpgradeCheck {
  private static final int UNAVAILABLE = 503;

  /** As "going away" of RFC 6455. */
  private static final CloseReason GOING_AWAY = new CloseReason(1001, "The server stops.");

  @Inject OpenConnections pages;

  private volatile boolean begun;

  void begin(@Observes ShutdownDelayInitiatedEvent stop) {
    begun = true;
    pages.forEach(page -> page.close(GOING_AWAY).subscribe().with(done -> {}, gone -> {}));
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    return admission();
  }

  /** Whether further pages may come. */
  Uni<CheckResult> admission() {
    return begun ? CheckResult.rejectUpgrade(UNAVAILABLE) : CheckResult.permitUpgrade();
  }
}
