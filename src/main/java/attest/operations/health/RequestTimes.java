// SPDX-License-Identifier: Apache-2.0
package attest.operations.health;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Has the times of requests counted in a few steps, so that an alert can ask for a percentile. */
public class RequestTimes {
  private static final double[] STEPS =
      Stream.of(10, 25, 50, 100, 250, 1000, 5000)
          .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
          .toArray();

  @Produces
  @Singleton
  MeterFilter inSteps() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals("http.server.requests")
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(STEPS)
                .build()
                .merge(config)
            : config;
      }
    };
  }
}
