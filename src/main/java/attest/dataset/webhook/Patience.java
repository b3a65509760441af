// SPDX-License-Identifier: Apache-2.0
package attest.dataset.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long a message waits after attempts that failed: ever longer, for about three days. */
final class Patience {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(8),
          Duration.ofHours(24),
          Duration.ofHours(36));

  private Patience() {}

  /**
   * @param failed attempts so far, 1 or more
   * @return empty where no further one is made
   */
  static Optional<Duration> after(int failed) {
    return failed > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(failed - 1));
  }
}
