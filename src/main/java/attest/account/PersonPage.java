// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Conflict;
import attest.shared.Problem;
import attest.shared.RefusedPage;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, for administrators: their part in the house, a new password, the tokens that work in
 * their name, their removal.
 */
@Path("/people/{login}")
public class PersonPage {
  /** What the pages show; {@code self} = the administrator looks at themselves. */
  public record Sheet(
      PeoplePage.Row person,
      boolean self,
      boolean secondFactor,
      List<TokensApi.Row> tokens,
      @Nullable Problem problem) {
    public String address() {
      return PersonPage.address(person.login());
    }
  }

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance person(Sheet sheet);

    static native TemplateInstance removal(Sheet sheet);
  }

  @Inject Asker asker;
  @Inject Removal removal;
  @Inject Clock clock;

  @GET
  public TemplateInstance show(String login) {
    var admin = asker.administrator();
    return Templates.person(sheet(Person.named(login), admin, null));
  }

  @POST
  @Path("administrator")
  @Transactional
  public Response appoint(String login, @FormParam("admin") boolean administrator) {
    var admin = asker.administrator();
    var person = Person.named(login);
    try {
      person.appoint(administrator, admin);
      boolean gone = person.id.equals(admin.id) && !administrator;
      return gone ? to("/account") : done(person, administrator ? "appointed" : "withdrawn");
    } catch (Problem refusal) {
      return RefusedPage.of(Templates.person(sheet(person, admin, refusal)));
    }
  }

  @POST
  @Path("password")
  @Transactional
  public Response setPassword(
      String login, @FormParam("password") @DefaultValue("") String password) {
    var admin = asker.administrator();
    var person = Person.named(login);
    try {
      if (person.id.equals(admin.id)) {
        throw new Conflict("password", "Change your own password on your account page.");
      }
      if (!person.knows(password)) {
        person.changePassword(password, null, admin);
      }
      return done(person, "password");
    } catch (Problem refusal) {
      return RefusedPage.of(Templates.person(sheet(person, admin, refusal)));
    }
  }

  /** For whoever has lost the program and the recovery codes; their own, an administrator keeps. */
  @POST
  @Path("second-factor/removal")
  @Transactional
  public Response endSecondFactor(String login) {
    var admin = asker.administrator();
    var person = Person.named(login);
    if (person.id.equals(admin.id)) {
      throw new Conflict("Turn your own second factor off on your account page.");
    }
    SecondFactor.end(person, admin);
    return done(person, "second-factor");
  }

  @GET
  @Path("tokens/{id}/revocation")
  public TemplateInstance askBeforeRevoking(String login, long id) {
    asker.administrator();
    var person = Person.named(login);
    return TokensPage.Templates.revocation(
        TokensApi.Row.of(ApiToken.of(person, id)), address(person.login));
  }

  /** What programs do in another's name ends; nobody but its owner makes a token. */
  @POST
  @Path("tokens/{id}/revocation")
  @Transactional
  public Response revoke(String login, long id) {
    var admin = asker.administrator();
    var person = Person.named(login);
    ApiToken.of(person, id).revoke(admin, clock.instant());
    return done(person, "revoked");
  }

  @GET
  @Path("removal")
  public TemplateInstance askBeforeRemoving(String login) {
    var admin = asker.administrator();
    return Templates.removal(sheet(Person.named(login), admin, null));
  }

  @POST
  @Path("removal")
  @Transactional
  public Response remove(String login) {
    var admin = asker.administrator();
    var person = Person.named(login);
    try {
      removal.of(person, admin, clock.instant());
      return to("/people?done=removed");
    } catch (Problem refusal) {
      return RefusedPage.of(Templates.removal(sheet(person, admin, refusal)));
    }
  }

  private static Sheet sheet(Person person, Person admin, @Nullable Problem problem) {
    boolean self = person.id.equals(admin.id);
    boolean secondFactor = SecondFactor.isAskedOf(person);
    var tokens = ApiToken.of(person).stream().map(TokensApi.Row::of).toList();
    return new Sheet(PeoplePage.Row.of(person), self, secondFactor, tokens, problem);
  }

  private static Response done(Person person, String what) {
    return to(address(person.login) + "?done=" + what);
  }

  private static String address(String login) {
    return "/people/" + login;
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
