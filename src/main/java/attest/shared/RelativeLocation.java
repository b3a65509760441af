// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Leads to places of this program by path alone. The library completes a {@code Location} with the
 * request's Host header, which the client chooses; a forged one must not lead anybody elsewhere.
 */
public class RelativeLocation {
  @ServerResponseFilter
  public void shorten(ContainerRequestContext request, ContainerResponseContext response) {
    URI location = response.getLocation();
    URI base = request.getUriInfo().getBaseUri();
    boolean ours =
        location != null
            && location.isAbsolute()
            && Objects.equals(base.getRawAuthority(), location.getRawAuthority());
    if (ours) {
      response.getHeaders().putSingle(HttpHeaders.LOCATION, withoutHost(location));
    }
  }

  /** Exactly one slash first: two would name a host. */
  private static String withoutHost(URI location) {
    String path = location.getRawPath().replaceFirst("^/*", "/");
    String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
    String fragment = location.getRawFragment() == null ? "" : "#" + location.getRawFragment();
    return path + query + fragment;
  }
}
