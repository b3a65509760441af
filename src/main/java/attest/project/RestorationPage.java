// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Attempts;
import attest.shared.Conflict;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** Where a removed project is brought back. */
@Path("/projects/{key}/restoration")
public class RestorationPage {
  @Inject Asker asker;
  @Inject Clock clock;

  @POST
  public Response restore(String key) {
    try {
      Attempts.transaction(() -> new Restoration(asker.person(), key, clock.instant()).run().id);
      return Response.seeOther(URI.create("/projects?done=restored")).build();
    } catch (Conflict taken) {
      return Response.seeOther(URI.create("/projects?done=taken#removed")).build();
    }
  }
}
