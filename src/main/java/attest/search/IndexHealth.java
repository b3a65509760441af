// SPDX-License-Identifier: Apache-2.0
package attest.search;

import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the index has as many sentences as the database, as of the last look. While it is made
 * anew the node answers everything else, so that is no failure.
 */
@Readiness
public class IndexHealth implements HealthCheck {
  @Inject IndexKeeper keeper;

  @Override
  public HealthCheckResponse call() {
    var look = keeper.lastLook();
    return HealthCheckResponse.named("Index of sentences")
        .status(look.inStep())
        .withData("state", look.ready() ? look.inStep() ? "in step" : "out of step" : "being made")
        .withData("indexed", look.indexed())
        .withData("stored", look.stored())
        .build();
  }
}
