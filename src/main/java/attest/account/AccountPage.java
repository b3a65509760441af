// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Invalid;
import attest.shared.NotSignedIn;
import attest.shared.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own name, language, password and tokens. */
@Path("/account")
public class AccountPage {
  /** What the page shows; {@code problem} belongs to the form named {@code at}. */
  public record Sheet(
      long id,
      String login,
      String name,
      String language,
      List<TokensApi.Row> tokens,
      String at,
      @Nullable Problem problem) {
    static Sheet of(Person person) {
      var tokens = ApiToken.of(person).stream().map(TokensApi.Row::of).toList();
      var language = person.language == null ? "" : person.language;
      return new Sheet(person.id, person.login, person.name, language, tokens, "", null);
    }

    Sheet refused(String form, Problem refusal) {
      return new Sheet(id, login, name, language, tokens, form, refusal);
    }

    Sheet typed(String newName, String newLanguage) {
      return new Sheet(id, login, newName, newLanguage, tokens, at, problem);
    }

    public @Nullable Problem problemIn(String form) {
      return at.equals(form) ? problem : null;
    }
  }

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance account(Sheet sheet);

    static native TemplateInstance token(String name, String secret);

    static native TemplateInstance revocation(TokensApi.Row token);
  }

  @Inject Asker asker;
  @Inject PasswordCheck passwords;
  @Inject Clock clock;

  @GET
  public TemplateInstance show() {
    return Templates.account(Sheet.of(asker.person()));
  }

  @POST
  @Transactional
  public Response change(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("language") @DefaultValue("") String language) {
    var person = asker.person();
    var sheet = Sheet.of(person).typed(name, language);
    try {
      person.present(name, language.isEmpty() ? null : language);
      return done("saved");
    } catch (Problem refusal) {
      return again(sheet.refused("own", refusal));
    }
  }

  @POST
  @Path("password")
  @Transactional
  public Response changePassword(
      @FormParam("present") @DefaultValue("") String present,
      @FormParam("password") @DefaultValue("") String password,
      HttpServerRequest request) {
    var person = asker.person();
    try {
      prove(person, present, request);
    } catch (Problem refusal) {
      return shown(Sheet.of(person).refused("password", refusal));
    }
    try {
      person.changePassword(password, asker.session(), person);
      return done("password");
    } catch (Problem refusal) {
      return again(Sheet.of(person).refused("password", refusal));
    }
  }

  /** The secret stands in this answer and nowhere else: not stored, in no address, in no log. */
  @POST
  @Path("tokens")
  @Transactional
  public Response makeToken(@FormParam("name") @DefaultValue("") String name) {
    var person = asker.person();
    try {
      var made = ApiToken.make(person, name, clock.instant());
      var page = Templates.token(made.token().name, made.secret().text());
      return Response.ok(page).header("Cache-Control", "no-store").build();
    } catch (Problem refusal) {
      return again(Sheet.of(person).refused("token", refusal));
    }
  }

  @GET
  @Path("tokens/{id}/revocation")
  public TemplateInstance askBeforeRevoking(long id) {
    return Templates.revocation(TokensApi.Row.of(ApiToken.of(asker.person(), id)));
  }

  @POST
  @Path("tokens/{id}/revocation")
  @Transactional
  public Response revoke(long id) {
    ApiToken.of(asker.person(), id).revoke(clock.instant());
    return done("revoked");
  }

  private void prove(Person person, String present, HttpServerRequest request) {
    try {
      passwords.check(person.login, present, request.remoteAddress().hostAddress());
    } catch (NotSignedIn wrong) {
      throw new Invalid("present", "That is not your present password.");
    }
  }

  private static Response done(String what) {
    return Response.seeOther(URI.create("/account?done=" + what)).build();
  }

  private static Response again(Sheet sheet) {
    QuarkusTransaction.setRollbackOnly();
    return shown(sheet);
  }

  private static Response shown(Sheet sheet) {
    int status = sheet.problem() == null ? 422 : sheet.problem().formStatus();
    return Response.status(status).entity(Templates.account(sheet)).build();
  }
}
