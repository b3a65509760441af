// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Removed projects that can be restored: one's own as their lead, all for administrators. */
@Path("/api/v1/removed-projects")
public class RemovedProjectsApi {
  /**
   * A removed project.
   *
   * @param removedBy login of who removed it
   * @param keptUntil from then on it is deleted for good
   */
  public record Row(
      String key,
      String name,
      Instant removedAt,
      @Nullable String removedBy,
      @Nullable Instant keptUntil) {
    static Row of(Project p) {
      return new Row(
          p.projectKey,
          p.name,
          Instant.ofEpochMilli(p.removedStamp),
          p.removedBy == null ? null : p.removedBy.login,
          p.keptUntil());
    }
  }

  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  @Transactional
  public Listing<Row> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
    int size = Listing.limit(limit);
    var rows = Project.restorable(asker.person(), Listing.after(after), size + 1, clock.instant());
    return Listing.of(rows, size, Row::of, p -> p.id);
  }
}
