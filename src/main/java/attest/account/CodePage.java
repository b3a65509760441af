// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Invalid;
import attest.shared.Problem;
import attest.shared.TooMany;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The second step of signing in, for whoever has a second factor. */
@Path("/sign-in/code")
public class CodePage {
  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance code(String next, @Nullable Problem problem);
  }

  @Inject CodeCheck codes;
  @Inject Admission admission;
  @Inject Clock clock;

  @GET
  public Response show(
      @CookieParam(Credentials.COOKIE) @Nullable String cookie,
      @QueryParam("next") @Nullable String next) {
    return half(cookie).isEmpty() ? fromTheStart() : shown(200, next, null);
  }

  @POST
  @Transactional
  public Response signIn(
      @CookieParam(Credentials.COOKIE) @Nullable String cookie,
      @FormParam("code") @DefaultValue("") String code,
      @FormParam("next") @Nullable String next) {
    var half = half(cookie);
    if (half.isEmpty()) {
      return fromTheStart();
    }
    try {
      var person = half.get().person;
      codes.check(person, code, clock.instant());
      half.get().delete();
      return admission.of(person, SignInPage.safe(next));
    } catch (Invalid | TooMany refusal) {
      return shown(refusal.formStatus(), next, refusal);
    }
  }

  private Optional<SignIn> half(@Nullable String cookie) {
    return Optional.ofNullable(cookie)
        .flatMap(text -> SignIn.awaiting(new Secret(text), clock.instant()));
  }

  private static Response shown(int status, @Nullable String next, @Nullable Problem problem) {
    var page = Templates.code(SignInPage.safe(next).toString(), problem);
    return Response.status(status).entity(page).build();
  }

  private static Response fromTheStart() {
    return Response.seeOther(URI.create("/sign-in")).build();
  }
}
