// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.openid.Provider;
import attest.shared.Attempts;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** Making and revoking one's own tokens; they are listed on {@link AccountPage}. */
@Path("/account/tokens")
public class TokensPage {
  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance token(String name, String secret);

    static native TemplateInstance revocation(TokensApi.Row token, String of);
  }

  @Inject Provider provider;
  @Inject Once once;
  @Inject Asker asker;
  @Inject Clock clock;

  /** The secret stands in this answer and nowhere else: not stored, in no address, in no log. */
  @POST
  public Response make(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("scope") @DefaultValue("read") String scope,
      @FormParam("form") @DefaultValue("") String form) {
    try {
      var made = Attempts.transaction(() -> made(name, Scope.named(scope), form));
      var page = Templates.token(made.token().name, made.secret().text());
      return Response.ok(page).header("Cache-Control", "no-store").build();
    } catch (Problem refusal) {
      var door = provider.offered().orElse(null);
      var sheet = AccountPage.Sheet.of(asker.person(), asker.session(), door, clock.instant());
      return AccountPage.shown(sheet.refused("token", refusal));
    }
  }

  private ApiToken.Made made(String name, Scope scope, String form) {
    var person = asker.person();
    return once.shown(
        person,
        form,
        name + "\n" + scope,
        () -> ApiToken.make(person, name, scope, clock.instant()));
  }

  @GET
  @Path("{id}/revocation")
  public TemplateInstance askBeforeRevoking(long id) {
    return Templates.revocation(TokensApi.Row.of(ApiToken.of(asker.person(), id)), "/account");
  }

  @POST
  @Path("{id}/revocation")
  @Transactional
  public Response revoke(long id) {
    var person = asker.person();
    ApiToken.of(person, id).revoke(person, clock.instant());
    return Response.seeOther(URI.create("/account?done=revoked")).build();
  }
}
