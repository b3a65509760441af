// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.project.Members;
import attest.project.Permission;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Who did what when in a project, for its leads and administrators. */
@Path("/api/v1/projects/{key}/audit")
public class ProjectAuditApi {
  @Inject Members members;
  @Inject Reading reading;

  /** The last first. */
  @GET
  @Transactional
  public Listing<Reading.Row> list(
      String key,
      @BeanParam AuditQuestion question,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var project = members.overseen(key, Permission.AUDIT);
    var asked = question.asked();
    return reading.of(project, asked, Listing.limit(limit), Listing.after(after));
  }
}
