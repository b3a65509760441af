// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Attempts;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;

/** Brings a removed project back with everything in it, within thirty days. */
@Path("/api/v1/projects/{key}/restoration")
public class RestorationApi {
  /** The project that is there again. */
  public record Row(String key, String name) {
    static Row of(Project project) {
      return new Row(project.projectKey, project.name);
    }
  }

  @Inject Asker asker;
  @Inject Clock clock;

  /** Sent twice it is done once: a project that is there stays. */
  @POST
  public Row restore(String key) {
    return Attempts.transaction(
        () -> Row.of(new Restoration(asker.person(), key, clock.instant()).run()));
  }
}
