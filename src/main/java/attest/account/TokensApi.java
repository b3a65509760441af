// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Conflict;
import attest.shared.Invalid;
import attest.shared.Listing;
import attest.shared.NotSignedIn;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Keys for programs. */
@Path("/api/v1/tokens")
public class TokensApi {
  private static final String BASIC = "basic ";

  /** What is asked for; without a scope it may do what its person may. */
  public record Wanted(@NotNull String name, @Nullable String scope) {
    Scope reach() {
      return scope == null ? Scope.WRITE : Scope.named(scope);
    }
  }

  /** The only showing of the secret. */
  public record Shown(long id, String name, Scope scope, String token) {}

  /** A token as it is listed. */
  public record Row(long id, String name, Scope scope, Instant createdAt) {
    static Row of(ApiToken token) {
      return new Row(token.id, token.name, token.scope, token.createdAt);
    }
  }

  @Inject Asker asker;
  @Inject PasswordCheck passwords;
  @Inject CodeCheck codes;
  @Inject Once once;
  @Inject Clock clock;

  /** HTTP Basic is taken here and nowhere else. */
  static boolean takesBasic(HttpServerRequest request) {
    return request.method() == HttpMethod.POST && request.path().equals("/api/v1/tokens");
  }

  @POST
  @Transactional(dontRollbackOn = NotSignedIn.class)
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Wanted.class)))
  public Response make(
      @HeaderParam("Authorization") @Nullable String authorization,
      Body body,
      HttpServerRequest request) {
    var person = asker.isSomebody() ? asker.person() : byPassword(authorization, request);
    var wanted = body.as(Wanted.class);
    var fresh = new AtomicReference<ApiToken.@Nullable Made>();
    var row = Attempts.transaction(() -> make(person.id, wanted, fresh));
    var made = fresh.get();
    if (made == null) {
      throw new Conflict(
          "Idempotency-Key",
          "This request has made token "
              + row.id()
              + " already, and its secret is shown once. Revoke it and make another.");
    }
    var shown = new Shown(row.id(), row.name(), row.scope(), made.secret().text());
    return Response.status(201).entity(shown).build();
  }

  /** The secret goes by {@code fresh}: what a retry is answered is stored, and secrets are not. */
  private Row make(long id, Wanted wanted, AtomicReference<ApiToken.@Nullable Made> fresh) {
    Person person = Person.findById(id);
    return once.run(
        person,
        wanted.toString(),
        Row.class,
        () -> {
          var made = ApiToken.make(person, wanted.name(), wanted.reach(), clock.instant());
          fresh.set(made);
          return Row.of(made.token());
        });
  }

  @GET
  public Listing<Row> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
    int size = Listing.limit(limit);
    var rows = ApiToken.of(asker.person(), Listing.after(after), size + 1);
    return Listing.of(rows, size, Row::of, t -> t.id);
  }

  @DELETE
  @Path("{id}")
  @Transactional
  public void revoke(long id) {
    var person = asker.person();
    ApiToken.of(person, id).revoke(person, clock.instant());
  }

  private Person byPassword(@Nullable String authorization, HttpServerRequest request) {
    if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(BASIC)) {
      throw new NotSignedIn("Send login and password by HTTP Basic.");
    }
    String pair = decoded(authorization.substring(BASIC.length()).strip());
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw new NotSignedIn("Send login and password by HTTP Basic.");
    }
    var person =
        passwords.check(
            pair.substring(0, colon),
            pair.substring(colon + 1),
            request.remoteAddress().hostAddress());
    return SecondFactor.isAskedOf(person) ? byCode(person, request) : person;
  }

  private Person byCode(Person person, HttpServerRequest request) {
    String code = request.getHeader("One-Time-Code");
    if (code == null) {
      throw new NotSignedIn("Send the code of the second factor as header One-Time-Code too.");
    }
    try {
      codes.check(person, code, clock.instant());
      return person;
    } catch (Invalid wrong) {
      throw new NotSignedIn(wrong.words());
    }
  }

  private static String decoded(String basic) {
    try {
      return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new NotSignedIn("Send login and password by HTTP Basic.");
    }
  }
}
