// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether a thread hangs in the embedded database: where the disk was full, H2 2.4.240 may leave
 * one trying for ever to read from a file that it has closed (decision 40). The end of the process
 * alone ends it, and costs nothing that was acknowledged.
 */
@Liveness
public class DatabaseHealth implements HealthCheck {
  private static final Hanging IN_H2 =
      new Hanging("org.h2.mvstore.MVStore", "registerVersionUsage");

  @Override
  public HealthCheckResponse call() {
    try {
      var threads = IN_H2.threads();
      return HealthCheckResponse.named("Threads in the database")
          .status(threads.isEmpty())
          .withData("hanging", threads.size())
          .build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
