// SPDX-License-Identifier: Apache-2.0
package attest.live;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/**
 * A browser sends cookies along whichever site opens a connection: only pages of this program's own
 * may.
 */
@ApplicationScoped
public class SameSite implements HttpUpgradeCheck {
  private static final int FORBIDDEN = 403;

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    return isOurs(context.httpRequest())
        ? CheckResult.permitUpgrade()
        : CheckResult.rejectUpgrade(FORBIDDEN);
  }

  private static boolean isOurs(HttpServerRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin")) {
      return false;
    }
    String origin = request.getHeader("Origin");
    return origin != null && names(origin, request.authority().toString());
  }

  private static boolean names(String origin, String authority) {
    try {
      return authority.equalsIgnoreCase(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
