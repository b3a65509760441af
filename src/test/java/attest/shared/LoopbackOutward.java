// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way out in tests: it may go to the ports of this machine that a test opened, besides. */
@Alternative
@Priority(1)
@ApplicationScoped
public class LoopbackOutward extends Outward {
  private static final Set<Integer> OPENED = ConcurrentHashMap.newKeySet();

  LoopbackOutward() {
    super(
        InetAddress::getAllByName,
        Limits.USUAL,
        address -> address.getAddress().isLoopbackAddress() && OPENED.contains(address.getPort()));
  }

  /** Lets this port of this machine be gone to. */
  public static void open(int port) {
    OPENED.add(port);
  }
}
