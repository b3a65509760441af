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
import org.jspecify.annotations.Nullable;

/** Where an administrator erases what says who a person is, once they have typed the login. */
@Path("/people/{id}/erasure")
public class ErasurePage {
  /**
   * What the page shows.
   *
   * @param typed what stands in the form
   */
  public record Sheet(long id, String login, String name, String typed, @Nullable Problem problem) {
    static Sheet of(Person person, String typed, @Nullable Problem problem) {
      return new Sheet(person.id, person.login, person.name, typed, problem);
    }
  }

  @CheckedTemplate(basePath = "account")
  static class Templates {
    static native TemplateInstance erasure(Sheet sheet);
  }

  @Inject Asker asker;
  @Inject Erasure erasure;
  @Inject Clock clock;

  @GET
  public TemplateInstance ask(long id) {
    asker.administrator();
    return Templates.erasure(Sheet.of(Person.known(id), "", null));
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
      var page = Templates.erasure(Sheet.of(person, typed, refusal));
      return Response.status(422).entity(page).build();
    }
  }
}
