// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.Json;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Turns away requests that name no host, or name it in a way that none has (RFC 9112 §3.2). The
 * library fails with one of HTTP/1.1 at once, which would be an error of the log, and with an older
 * one where it makes a whole address for it.
 */
@ApplicationScoped
public class Hostless {
  /** Behind the one that counts requests, before all that ask for the host. */
  private static final int EARLY = -9_000;

  void watch(@Observes Router router) {
    router.route().order(EARLY).handler(Hostless::pass).failureHandler(Hostless::pass);
  }

  private static void pass(RoutingContext request) {
    if (namesItsHost(request.request())) {
      request.next();
      return;
    }
    var problem = ProblemDetails.of(400, "A request names the host that it is for: send Host.");
    request
        .response()
        .setStatusCode(problem.status())
        .putHeader("Content-Type", ProblemDetails.MEDIA_TYPE)
        .end(Json.encode(problem));
  }

  /** By its own field: behind a proxy the library makes an empty one up. */
  private static boolean namesItsHost(HttpServerRequest request) {
    if (request.version() == HttpVersion.HTTP_2) {
      return request.authority() != null;
    }
    String written = request.getHeader(HttpHeaders.HOST);
    var host = written == null ? null : HostAndPort.parseAuthority(written, -1);
    return host != null && !host.host().isEmpty();
  }
}
