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
import org.jspecify.annotations.Nullable;

/** One person, for administrators: their part in the house, a new password, their removal. */
@Path("/people/{login}")
public class PersonPage {
  /** What the pages show; {@code self} = the administrator looks at themselves. */
  public record Sheet(
      PeoplePage.Row person, boolean self, boolean secondFactor, @Nullable Problem problem) {}

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
    return new Sheet(PeoplePage.Row.of(person), self, secondFactor, problem);
  }

  private static Response done(Person person, String what) {
    return to("/people/" + person.login + "?done=" + what);
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
