// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.Presented.By;
import attest.shared.ProblemAnswers;
import attest.shared.ProblemDetails;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one way in: a session cookie or {@code Authorization: Bearer}. Without either, the API is
 * told so (401) and a page leads to the sign-in page. HTTP Basic is taken by {@link TokensApi}
 * alone.
 */
@ApplicationScoped
public class Credentials implements HttpAuthenticationMechanism {
  static final String COOKIE = "attest_session";
  private static final String BEARER = "bearer ";

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager manager) {
    String path = context.normalizedPath();
    if (path.startsWith("/js/") || path.equals("/attest.css") || path.equals("/favicon.svg")) {
      return Uni.createFrom().nullItem();
    }
    String header = context.request().getHeader("Authorization");
    if (header != null) {
      return byHeader(header, context, manager);
    }
    var cookie = context.request().getCookie(COOKIE);
    if (cookie == null || cookie.getValue().isBlank()) {
      return Uni.createFrom().nullItem();
    }
    return manager
        .authenticate(new Presented(By.COOKIE, new Secret(cookie.getValue())))
        .onFailure(AuthenticationFailedException.class)
        .recoverWithNull();
  }

  private static Uni<SecurityIdentity> byHeader(
      String header, RoutingContext context, IdentityProviderManager manager) {
    if (header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      var secret = new Secret(header.substring(BEARER.length()).strip());
      return manager.authenticate(new Presented(By.TOKEN, secret));
    }
    return TokensApi.takesBasic(context.request())
        ? Uni.createFrom().nullItem()
        : Uni.createFrom().failure(new AuthenticationFailedException());
  }

  @Override
  public Uni<Boolean> sendChallenge(RoutingContext context) {
    var response = context.response();
    if (ProblemAnswers.isApi(context.normalizedPath())) {
      response.setStatusCode(401);
      response.putHeader("Content-Type", ProblemDetails.MEDIA_TYPE);
      response.putHeader("WWW-Authenticate", "Bearer realm=\"attest\"");
      response.end(
          JsonObject.mapFrom(
                  new Refusal(
                      "about:blank",
                      "Sign in first",
                      401,
                      "Sign in, or send a token that is valid."))
              .encode());
    } else {
      response.setStatusCode(303);
      response.putHeader("Location", "/sign-in" + next(context));
      response.end();
    }
    return Uni.createFrom().item(true);
  }

  record Refusal(String type, String title, int status, String detail) {}

  @Override
  public Uni<@Nullable ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, null, null));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(Presented.class);
  }

  private static String next(RoutingContext context) {
    String uri = context.request().uri();
    boolean worthIt = context.request().method() == HttpMethod.GET && !uri.equals("/");
    return worthIt ? "?next=" + URLEncoder.encode(uri, StandardCharsets.UTF_8) : "";
  }
}
