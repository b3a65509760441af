// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether there is room for uploads, the index and, where it is embedded, the database. */
@Readiness
public class DiskHealth implements HealthCheck {
  @Inject Disk disk;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Disk")
        .status(disk.hasRoom())
        .withData("free", disk.free())
        .withData("least", disk.least())
        .build();
  }
}
