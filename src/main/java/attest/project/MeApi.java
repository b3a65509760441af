// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Who asks, and where they belong. */
@Path("/api/v1/me")
public class MeApi {
  /** A project and the asker's part in it. */
  public record Belonging(String project, String name, Role role) {}

  /** The asker. */
  public record Me(
      long id, String login, String name, boolean admin, List<Belonging> memberships) {}

  @Inject Asker asker;

  @GET
  public Me me() {
    var person = asker.person();
    var belongings =
        Membership.allOf(person).stream()
            .map(m -> new Belonging(m.project.projectKey, m.project.name, m.role))
            .toList();
    return new Me(person.id, person.login, person.name, person.admin, belongings);
  }
}
