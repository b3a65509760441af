// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.openid.Attempt;
import attest.account.openid.Provider;
import attest.account.openid.Somebody;
import attest.account.openid.Unproven;
import attest.shared.Attempts;
import attest.shared.Conflict;
import attest.shared.Forbidden;
import attest.shared.Invalid;
import attest.shared.NotFound;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Signing in at an OpenID Connect provider, and connecting one's account with an identity there.
 */
@Path("/sign-in/openid")
public class OpenIdPage {
  private static final Logger LOG = Logger.getLogger(OpenIdPage.class);
  private static final String COOKIE = "attest_openid";

  /** Sealed for nobody of ours: whoever begins is not known yet. */
  private static final long NOBODY = 0;

  @Inject Provider provider;
  @Inject SealingKey key;
  @Inject Arrival arrival;
  @Inject Admission admission;
  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  public Response begin(@QueryParam("next") @Nullable String next) {
    return sent(Attempt.begin(SignInPage.safe(next).toString(), NOBODY, clock.instant()));
  }

  /** By POST, so that no other site can begin it. */
  @POST
  @Path("connect")
  public Response connect() {
    return sent(Attempt.begin("/account?done=connected", asker.id(), clock.instant()));
  }

  @GET
  @Path("return")
  public Response comeBack(
      @CookieParam(COOKIE) @Nullable String cookie, HttpServerRequest request) {
    requireProvider();
    var attempt = attempt(cookie);
    if (attempt.isEmpty()) {
      return refused("late");
    }
    try {
      var somebody = provider.whoCame(attempt.get(), String.valueOf(request.query()));
      return Attempts.transaction(() -> arrived(attempt.get(), somebody));
    } catch (Unproven e) {
      LOG.warnf("Nobody came in by OpenID Connect. %s", e.getMessage());
      return refused("unproven");
    } catch (Forbidden e) {
      return refused("closed");
    } catch (Conflict | Invalid e) {
      return refused("taken");
    }
  }

  private Response arrived(Attempt attempt, Somebody somebody) {
    var next = URI.create(attempt.next());
    if (attempt.connects() != NOBODY) {
      return connected(attempt, somebody, next);
    }
    var person = arrival.of(somebody, clock.instant());
    var answer =
        SecondFactor.isAskedOf(person)
            ? admission.awaitingCode(person, next)
            : admission.of(person, next);
    return Response.fromResponse(answer).cookie(admission.kept(COOKIE, "", 0)).build();
  }

  /** Only for whoever began it, still signed in. */
  private Response connected(Attempt attempt, Somebody somebody, URI next) {
    if (!asker.isSomebody() || asker.id() != attempt.connects()) {
      throw new Forbidden("Sign in, and connect your account again.");
    }
    OpenIdSubject.connect(asker.person(), somebody, clock.instant());
    return Response.seeOther(next).cookie(admission.kept(COOKIE, "", 0)).build();
  }

  private Response sent(Attempt attempt) {
    requireProvider();
    try {
      var door = provider.door(attempt);
      String sealed = key.seal(attempt.bytes(), NOBODY);
      return Response.seeOther(door)
          .cookie(admission.kept(COOKIE, sealed, (int) Attempt.LASTS.toSeconds()))
          .build();
    } catch (Unproven e) {
      LOG.warnf("Nobody can come in by OpenID Connect. %s", e.getMessage());
      return refused("away");
    }
  }

  private Optional<Attempt> attempt(@Nullable String cookie) {
    return Optional.ofNullable(cookie)
        .flatMap(kept -> key.open(kept, NOBODY))
        .map(Attempt::of)
        .filter(attempt -> !attempt.isOver(clock.instant()));
  }

  private void requireProvider() {
    if (provider.offered().isEmpty()) {
      throw new NotFound("There is no provider to sign in at.");
    }
  }

  private static Response refused(String why) {
    return Response.seeOther(URI.create("/sign-in?refused=" + why)).build();
  }
}
