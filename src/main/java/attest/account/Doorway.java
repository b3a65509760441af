// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.EarlierPage;
import attest.shared.Forbidden;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Guards writes against other sites. A write by cookie carries the CSRF token, as header {@code
 * X-CSRF-Token} or form field {@code csrf}; a write by {@code Authorization} never needs one, since
 * no other site can send it.
 */
public class Doorway {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Inject Asker asker;
  @Inject CurrentVertxRequest http;

  @ServerRequestFilter
  @WithFormRead
  public void guard(ResteasyReactiveContainerRequestContext request) {
    boolean byHeader = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    if (!reads(request.getMethod()) && !byHeader) {
      refuseOtherSites(request);
      refuseWithoutToken(request);
    }
  }

  static boolean reads(String method) {
    return READS.contains(method);
  }

  private void refuseOtherSites(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    boolean foreign = site == null ? hasForeignOrigin(request) : !site.equals("same-origin");
    if (foreign) {
      throw new Forbidden("This write came from another site and was not done.");
    }
  }

  /** Browsers leave {@code Sec-Fetch-Site} out over plain HTTP to other machines. */
  private boolean hasForeignOrigin(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    String own = String.valueOf(http.getCurrent().request().authority());
    return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(own);
  }

  private void refuseWithoutToken(ResteasyReactiveContainerRequestContext request) {
    Secret secret = asker.isSomebody() ? asker.secret() : null;
    if (secret == null) {
      return;
    }
    String sent = request.getHeaderString("X-CSRF-Token");
    String token = sent != null ? sent : inForm(request);
    if (token == null || !Secret.same(token, secret.csrf())) {
      throw new EarlierPage();
    }
  }

  private static @Nullable String inForm(ResteasyReactiveContainerRequestContext request) {
    var context = (ResteasyReactiveRequestContext) request.getServerRequestContext();
    return context.getFormData() == null
        ? null
        : (String) context.getFormParameter("csrf", true, false);
  }
}
