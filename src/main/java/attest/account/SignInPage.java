// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.openid.Provider;
import attest.shared.Invalid;
import attest.shared.NotSignedIn;
import attest.shared.Problem;
import attest.shared.TooMany;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Path("/")
public class SignInPage {
  /**
   * What else the page says.
   *
   * @param provider where people may sign in as well, by name; null where there is none
   * @param refused why nobody came in from there, as {@link OpenIdPage} has it; empty
   */
  public record Door(String next, @Nullable String provider, String refused, boolean firstRun) {
    public String way() {
      return "/sign-in/openid?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
  }

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance signIn(String login, @Nullable Problem problem, Door door);
  }

  @Inject PasswordCheck passwords;
  @Inject CodeCheck codes;
  @Inject Admission admission;
  @Inject Provider provider;
  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  @Path("sign-in")
  public Response show(
      @QueryParam("next") @Nullable String next,
      @QueryParam("refused") @DefaultValue("") String refused) {
    if (asker.isSomebody() && refused.isEmpty()) {
      return Response.seeOther(safe(next)).build();
    }
    return Response.ok(form("", null, next, refused)).build();
  }

  /**
   * @param code the one-time code where the form has a field for it; without one, whoever has a
   *     second factor is led to a page that asks for it
   */
  @POST
  @Path("sign-in")
  @Transactional
  public Response signIn(
      @FormParam("login") @Nullable String login,
      @FormParam("password") @Nullable String password,
      @FormParam("code") @Nullable String code,
      @FormParam("next") @Nullable String next,
      HttpServerRequest request) {
    String name = login == null ? "" : login;
    try {
      var person =
          passwords.check(
              name, password == null ? "" : password, request.remoteAddress().hostAddress());
      if (SecondFactor.isAskedOf(person)) {
        if (code == null) {
          return admission.awaitingCode(person, safe(next));
        }
        codes.check(person, code, clock.instant());
      }
      return admission.of(person, safe(next));
    } catch (NotSignedIn | Invalid | TooMany refusal) {
      return refused(refusal, name, next);
    }
  }

  @POST
  @Path("sign-out")
  @Transactional
  public Response signOut() {
    var secret = asker.secret();
    if (secret != null) {
      SignIn.end(secret);
    }
    return Response.seeOther(URI.create("/sign-in?done=signed-out"))
        .cookie(admission.ended())
        .build();
  }

  private Response refused(Problem refusal, String login, @Nullable String next) {
    return Response.status(refusal.formStatus()).entity(form(login, refusal, next, "")).build();
  }

  private TemplateInstance form(
      String login, @Nullable Problem problem, @Nullable String next, String refused) {
    var there = provider.offered().orElse(null);
    return Templates.signIn(
        login,
        problem,
        new Door(safe(next).toString(), there, refused, Person.noAdministratorYet()));
  }

  /** Only a path of this program: never another host, however it is written. */
  static URI safe(@Nullable String next) {
    boolean ours =
        next != null
            && next.startsWith("/")
            && !next.startsWith("//")
            && next.chars().noneMatch(c -> c == '\\' || c <= ' ');
    try {
      return URI.create(ours && next != null ? next : "/");
    } catch (IllegalArgumentException e) {
      return URI.create("/");
    }
  }
}
