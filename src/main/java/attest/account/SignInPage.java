// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Invalid;
import attest.shared.NotSignedIn;
import attest.shared.Problem;
import attest.shared.TooMany;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Signing in and out. */
@Path("/")
public class SignInPage {
  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance signIn(
        String login, @Nullable Problem problem, String next, boolean firstRun);
  }

  @Inject PasswordCheck passwords;
  @Inject CodeCheck codes;
  @Inject Admission admission;
  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  @Path("sign-in")
  public Response show(@QueryParam("next") @Nullable String next) {
    if (asker.isSomebody()) {
      return Response.seeOther(safe(next)).build();
    }
    return Response.ok(form("", null, next)).build();
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
    return Response.seeOther(URI.create("/sign-in")).cookie(admission.ended()).build();
  }

  private Response refused(Problem refusal, String login, @Nullable String next) {
    return Response.status(refusal.formStatus()).entity(form(login, refusal, next)).build();
  }

  private TemplateInstance form(String login, @Nullable Problem problem, @Nullable String next) {
    return Templates.signIn(login, problem, safe(next).toString(), Person.noAdministratorYet());
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
