// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Attempts;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
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
import org.jspecify.annotations.Nullable;

/** Everybody who may sign in, for administrators. */
@Path("/people")
public class PeoplePage {
  /** Somebody as they are listed. */
  public record Row(long id, String login, String name, boolean admin, Instant createdAt) {
    static Row of(Person person) {
      return new Row(person.id, person.login, person.name, person.admin, person.createdAt);
    }
  }

  /** What stands in the form; a password is never shown again. */
  public record Form(String login, String name, boolean admin) {}

  /** What the page shows. */
  public record Sheet(
      List<Row> people, List<Removed> removed, Form form, @Nullable Problem problem) {}

  /** Somebody who was removed; {@code erased} where their own data is gone. */
  public record Removed(long id, String login, String name, Instant removedAt, boolean erased) {
    static Removed of(Person person) {
      var at = Instant.ofEpochMilli(person.removedStamp);
      return new Removed(person.id, person.login, person.name, at, person.erasedAt != null);
    }
  }

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance people(Sheet sheet);
  }

  private static final int MOST_REMOVED = 200;

  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  public TemplateInstance show() {
    asker.administrator();
    return Templates.people(sheet(new Form("", "", false), null));
  }

  @POST
  public Response add(
      @FormParam("login") @DefaultValue("") String login,
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("admin") boolean admin) {
    var by = asker.administrator();
    try {
      Attempts.transaction(
          () -> Person.join(login, name, password, admin, clock.instant()).joinedBy(by));
      return Response.seeOther(URI.create("/people?done=added")).build();
    } catch (Problem refusal) {
      var sheet = sheet(new Form(login, name, admin), refusal);
      return Response.status(422).entity(Templates.people(sheet)).build();
    }
  }

  private static Sheet sheet(Form form, @Nullable Problem problem) {
    var people = Person.present().stream().map(Row::of).toList();
    var removed = Person.removed(MOST_REMOVED).stream().map(Removed::of).toList();
    return new Sheet(people, removed, form, problem);
  }
}
