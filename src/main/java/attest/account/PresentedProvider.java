// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.Presented.By;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Finds who holds a secret: read anew with each request, so that what has ended has ended
 * everywhere.
 */
@ApplicationScoped
class PresentedProvider implements IdentityProvider<Presented> {
  static final String PERSON = "person";
  static final String SESSION = "session";
  static final String SECRET = "secret";
  static final String SEEN = "seen";
  static final String SCOPE = "scope";

  /** What a page's frame shows of whoever asks, at hand without another look into the database. */
  record Seen(String name, boolean admin, @Nullable String language) {}

  @Inject Clock clock;

  @Override
  public Class<Presented> getRequestType() {
    return Presented.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      Presented presented, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            presented.by() == By.COOKIE ? session(presented.secret()) : token(presented.secret()));
  }

  @ActivateRequestContext
  SecurityIdentity session(Secret secret) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var session =
                  SignIn.live(secret, clock.instant())
                      .orElseThrow(AuthenticationFailedException::new);
              session.visit(clock.instant());
              return identity(session.person)
                  .addAttribute(SESSION, session.id)
                  .addAttribute(SECRET, secret)
                  .build();
            });
  }

  @ActivateRequestContext
  SecurityIdentity token(Secret secret) {
    var token = ApiToken.live(secret).orElseThrow(AuthenticationFailedException::new);
    return identity(token.person).addAttribute(SCOPE, token.scope).build();
  }

  private static QuarkusSecurityIdentity.Builder identity(Person person) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(person.login))
        .addAttribute(PERSON, person.id)
        .addAttribute(SEEN, new Seen(person.name, person.admin, person.language));
  }
}
