// SPDX-License-Identifier: Apache-2.0
package attest.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedProxyTest {
  @Test
  void whoForwardsAddressesIsNamedOrTheProgramDoesNotStart() {
    var refusal =
        assertThrows(IllegalStateException.class, () -> TrustedProxy.check(true, List.of()));
    assertTrue(refusal.getMessage().contains("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES"));
    assertDoesNotThrow(() -> TrustedProxy.check(true, List.of("127.0.0.1")));
    assertDoesNotThrow(() -> TrustedProxy.check(false, List.of()));
  }
}
