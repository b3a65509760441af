// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** People, for administrators. */
@Path("/api/v1/people")
public class PeopleApi {
  /** Somebody to be. */
  public record Joining(
      @NotNull String login,
      @NotNull String name,
      @NotNull String password,
      @Nullable Boolean admin) {
    /** What a retry is told by: a hash of the password that is not bcrypt is stored nowhere. */
    String withoutPassword() {
      return new Joining(login, name, "", admin).toString();
    }
  }

  /** Somebody as they are listed. */
  public record Row(long id, String login, String name, boolean admin) {
    static Row of(Person person) {
      return new Row(person.id, person.login, person.name, person.admin);
    }
  }

  @Inject Asker asker;
  @Inject Once once;
  @Inject Removal removal;
  @Inject Clock clock;

  @POST
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Joining.class)))
  public Response join(Body body) {
    return Response.status(201).entity(Attempts.transaction(() -> joined(body))).build();
  }

  private Row joined(Body body) {
    var admin = asker.administrator();
    var joining = body.as(Joining.class);
    return once.run(admin, joining.withoutPassword(), Row.class, () -> make(joining, admin));
  }

  @GET
  public Listing<Row> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
    asker.administrator();
    int size = Listing.limit(limit);
    var rows = Person.present(Listing.after(after), size + 1);
    return Listing.of(rows, size, Row::of, p -> p.id);
  }

  @DELETE
  @Path("{login}")
  @Transactional
  public void remove(String login) {
    var admin = asker.administrator();
    removal.of(Person.named(login), admin, clock.instant());
  }

  private Row make(Joining joining, Person by) {
    boolean admin = Boolean.TRUE.equals(joining.admin());
    return Row.of(
        Person.join(joining.login(), joining.name(), joining.password(), admin, clock.instant())
            .joinedBy(by));
  }
}
