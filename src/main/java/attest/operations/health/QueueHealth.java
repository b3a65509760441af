// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import io.smallrye.health.api.Wellness;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether work in the background is taken up: imports, releases, seals of the audit trail. Requests
 * are answered meanwhile, so that it says nothing of being ready.
 */
@Wellness
public class QueueHealth implements HealthCheck {
  @Inject Backlog backlog;

  @Override
  public HealthCheckResponse call() {
    var counts = backlog.counts();
    return HealthCheckResponse.named("Work in the background")
        .status(counts.left() == 0)
        .withData("imports", counts.imports())
        .withData("releases", counts.releases())
        .withData("unsealed", counts.unsealed())
        .withData("left", counts.left())
        .build();
  }
}
