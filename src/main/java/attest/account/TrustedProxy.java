// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Unstartable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Addresses that a proxy forwards are believed of a proxy that is named, and of nobody else:
 * guesses at passwords are counted by them.
 */
@ApplicationScoped
public class TrustedProxy {
  @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
  boolean forwarding;

  @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies")
  Optional<List<String>> trusted;

  void begin(@Observes StartupEvent event) {
    check(forwarding, trusted.orElse(List.of()));
  }

  /**
   * @throws Unstartable where everybody's forwarded address would be believed
   */
  static void check(boolean forwarding, List<String> trusted) {
    if (forwarding && trusted.isEmpty()) {
      throw new Unstartable(
          "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING is true and no proxy is named, so anybody"
              + " could pretend any address. Set QUARKUS_HTTP_PROXY_TRUSTED_PROXIES to the"
              + " proxy's address.");
    }
  }
}
