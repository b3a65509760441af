// SPDX-License-Identifier: Apache-2.0
package attest.account;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/**
 * Lets somebody in who has proved who they are: with a session of its own in this browser, in place
 * of whichever was there. The cookie is marked {@code Secure} where the request came by TLS.
 */
@RequestScoped
public class Admission {
  @Inject Asker asker;
  @Inject CurrentVertxRequest request;
  @Inject Clock clock;

  /** Signed in, and led to {@code next}. */
  public Response of(Person person, URI next) {
    var before = asker.isSomebody() ? asker.secret() : null;
    if (before != null) {
      SignIn.end(before);
    }
    return Response.seeOther(next).cookie(cookie(SignIn.begin(person, clock.instant()))).build();
  }

  /** Led to the page that asks for the one-time code. */
  Response awaitingCode(Person person, URI next) {
    String then = URLEncoder.encode(next.toString(), StandardCharsets.UTF_8);
    return Response.seeOther(URI.create("/sign-in/code?next=" + then))
        .cookie(cookie(SignIn.await(person, clock.instant())))
        .build();
  }

  private NewCookie cookie(Secret secret) {
    return kept(Credentials.COOKIE, secret.text(), (int) SignIn.LASTS.toSeconds());
  }

  /** What takes the cookie away. */
  NewCookie ended() {
    return kept(Credentials.COOKIE, "", 0);
  }

  /** A cookie that no script reads and no other site's write carries. */
  NewCookie kept(String name, String value, int seconds) {
    var http = request.getCurrent().request();
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .maxAge(seconds)
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .secure(http.isSSL() || "https".equalsIgnoreCase(http.scheme()))
        .build();
  }
}
