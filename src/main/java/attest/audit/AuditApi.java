// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.account.Asker;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Who did what when, in all projects and outside of them, for administrators. */
@Path("/api/v1/audit")
public class AuditApi {
  @Inject Asker asker;
  @Inject Reading reading;
  @Inject Checking checking;

  /** As {@link ProjectAuditApi#list}. */
  @GET
  @Transactional
  public Listing<Reading.Row> list(
      @BeanParam AuditQuestion question,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    asker.administrator();
    var asked = question.asked();
    return reading.of(null, asked, Listing.limit(limit), Listing.after(after));
  }

  /** Walks the chain and names the first row that does not hold. */
  @POST
  @Path("verification")
  public Verification.Verdict verify() {
    asker.administrator();
    return checking.verdict();
  }
}
