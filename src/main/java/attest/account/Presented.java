// SPDX-License-Identifier: Apache-2.0
package attest.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A secret that came with a request, and how it came. */
final class Presented extends BaseAuthenticationRequest {
  enum By {
    COOKIE,
    TOKEN
  }

  private final By by;
  private final Secret secret;

  Presented(By by, Secret secret) {
    this.by = by;
    this.secret = secret;
  }

  By by() {
    return by;
  }

  Secret secret() {
    return secret;
  }
}
