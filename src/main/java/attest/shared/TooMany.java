// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.time.Duration;

/** Too many password attempts; says when to try again. */
public class TooMany extends Problem {
  private final Duration wait;

  public TooMany(String message, Duration wait) {
    super(429, null, message);
    this.wait = wait;
  }

  public Duration retryAfter() {
    return wait;
  }
}
