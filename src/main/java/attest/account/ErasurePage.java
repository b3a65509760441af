// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Attempts;
import attest.shared.Invalid;
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
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where an administrator erases what says who a person is, once they have typed the login. */
@Path("/people/{id}/erasure")
public class ErasurePage {
  /**
   * What the page shows.
   *
   * @param typed what stands in the form
   * @param keep how many backups the program keeps of those that it makes by itself
   * @param days after which none of them holds what is erased now
   */
  public record Sheet(
      long id,
      String login,
      String name,
      String typed,
      int keep,
      long days,
      @Nullable Problem problem) {}

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance erasure(Sheet sheet);
  }

  @Inject Asker asker;
  @Inject Erasure erasure;
  @Inject Clock clock;

  @ConfigProperty(name = "quarkus.datasource.db-kind")
  String kind;

  @ConfigProperty(name = "attest.backup.every")
  Duration every;

  @ConfigProperty(name = "attest.backup.keep")
  int keep;

  @GET
  public TemplateInstance ask(long id) {
    asker.administrator();
    return page(Person.known(id), "", null);
  }

  @POST
  public Response erase(long id, @FormParam("login") @DefaultValue("") String typed) {
    asker.administrator();
    var person = Person.known(id);
    try {
      if (!Person.canonical(typed).equals(person.login)) {
        throw new Invalid("login", "Type the login of this person: " + person.login + ".");
      }
      Attempts.transaction(
          () -> {
            erasure.of(Person.known(id), asker.administrator(), clock.instant());
            return id;
          });
      return Response.seeOther(URI.create("/people?done=erased")).build();
    } catch (Problem refusal) {
      return Response.status(422).entity(page(person, typed, refusal)).build();
    }
  }

  private TemplateInstance page(Person person, String typed, @Nullable Problem problem) {
    int kept = kind.equals("h2") ? keep : 0;
    long days = every.multipliedBy(kept).plusDays(1).minusNanos(1).toDays();
    return Templates.erasure(
        new Sheet(person.id, person.login, person.name, typed, kept, days, problem));
  }
}
