// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What is answered is its asker's own: no cache keeps it, unless it says otherwise. A stream passes
 * no filter and says so itself.
 */
public class OnesOwn {
  @ServerResponseFilter
  public void say(ContainerResponseContext response) {
    response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("no-store"));
  }
}
