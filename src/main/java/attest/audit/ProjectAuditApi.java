// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.project.Members;
import attest.project.Permission;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Who did what when in a project, for its leads and administrators. */
@Path("/api/v1/projects/{key}/audit")
public class ProjectAuditApi {
  @Inject Members members;
  @Inject Reading reading;

  /**
   * The last first.
   *
   * @param act an act, or a feature for all of its acts
   * @param person login of who did it
   * @param from a day or a moment; {@code to} likewise, a day being the last that counts
   * @param subject what it was done to: {@code sentence/12}
   */
  @GET
  @Transactional
  public Listing<Reading.Row> list(
      String key,
      @QueryParam("act") @Nullable String act,
      @QueryParam("person") @Nullable String person,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var project = members.overseen(key, Permission.AUDIT);
    var asked = Sieve.Asked.of(act, person, from, to, subject);
    return reading.of(project, asked, Listing.limit(limit), Listing.after(after));
  }
}
