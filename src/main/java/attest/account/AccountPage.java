// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.account.openid.Provider;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own name, language, password and sessions; {@link TokensPage} has the tokens. */
@Path("/account")
public class AccountPage {
  /** What the page shows; {@code problem} belongs to the form named {@code at}. */
  public record Sheet(
      long id,
      String login,
      String name,
      String language,
      Safety safety,
      List<TokensApi.Row> tokens,
      String at,
      @Nullable Problem problem) {
    /**
     * @param session the one at hand
     */
    static Sheet of(Person person, @Nullable Long session, @Nullable String provider, Instant now) {
      var tokens = ApiToken.of(person).stream().map(TokensApi.Row::of).toList();
      var language = person.language == null ? "" : person.language;
      long others = SignIn.othersOf(person, session, now);
      var safety =
          new Safety(
              SecondFactor.isAskedOf(person),
              others,
              provider,
              provider != null && OpenIdSubject.isKnownOf(person));
      return new Sheet(person.id, person.login, person.name, language, safety, tokens, "", null);
    }

    Sheet refused(String form, Problem refusal) {
      return new Sheet(id, login, name, language, safety, tokens, form, refusal);
    }

    Sheet typed(String newName, String newLanguage) {
      return new Sheet(id, login, newName, newLanguage, safety, tokens, at, problem);
    }

    public List<Scope> scopes() {
      return List.of(Scope.values());
    }

    public @Nullable Problem problemIn(String form) {
      return at.equals(form) ? problem : null;
    }
  }

  /**
   * Whether a second factor is on, and how many other sessions are open.
   *
   * @param provider where they may sign in as well, by name; null where there is none
   * @param connected whether they are known there
   */
  public record Safety(
      boolean secondFactor, long otherSessions, @Nullable String provider, boolean connected) {}

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance account(Sheet sheet);
  }

  @Inject Asker asker;
  @Inject PasswordCheck passwords;
  @Inject Provider provider;
  @Inject Clock clock;

  @GET
  public TemplateInstance show() {
    return Templates.account(sheet(asker.person()));
  }

  @POST
  @Transactional
  public Response change(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("language") @DefaultValue("") String language) {
    var person = asker.person();
    var sheet = sheet(person).typed(name, language);
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
      passwords.confirm(person, present, request.remoteAddress().hostAddress());
    } catch (Problem refusal) {
      return shown(sheet(person).refused("password", refusal));
    }
    try {
      person.changePassword(password, asker.session(), person);
      return done("password");
    } catch (Problem refusal) {
      return again(sheet(person).refused("password", refusal));
    }
  }

  @POST
  @Path("sessions/end")
  @Transactional
  public Response endOtherSessions() {
    var person = asker.person();
    if (SignIn.endAllOf(person, asker.session()) > 0) {
      person.tell("account.end-sessions", person, Map.of());
    }
    return done("sessions");
  }

  private Sheet sheet(Person person) {
    return Sheet.of(person, asker.session(), provider.offered().orElse(null), clock.instant());
  }

  private static Response done(String what) {
    return Response.seeOther(URI.create("/account?done=" + what)).build();
  }

  private static Response again(Sheet sheet) {
    QuarkusTransaction.setRollbackOnly();
    return shown(sheet);
  }

  static Response shown(Sheet sheet) {
    int status = sheet.problem() == null ? 422 : sheet.problem().formStatus();
    return Response.status(status).entity(Templates.account(sheet)).build();
  }
}
