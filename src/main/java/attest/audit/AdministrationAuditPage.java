// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.account.Asker;
import attest.shared.Invalid;
import attest.shared.Listing;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Who did what when anywhere, and whether the trail still says what it said, for administrators.
 */
@Path("/administration/audit")
public class AdministrationAuditPage {
  @Inject Asker asker;
  @Inject Reading reading;
  @Inject Checking checking;

  @GET
  @Transactional
  public Response show(
      @BeanParam AuditQuestion question, @QueryParam("after") @Nullable String after) {
    asker.administrator();
    var asked = question.asked();
    try {
      var rows = reading.of(null, asked, AuditSheet.SIZE, Listing.after(after));
      return Response.ok(page(AuditSheet.of(null, asked, rows, reading.subjects(rows)))).build();
    } catch (Invalid refusal) {
      return Response.status(422).entity(page(AuditSheet.refused(null, asked, refusal))).build();
    }
  }

  /** Changes nothing, so the page is the answer. */
  @POST
  @Path("verification")
  public TemplateInstance verify() {
    asker.administrator();
    var rows = reading.of(null, Sieve.Asked.ALL, AuditSheet.SIZE, 0);
    var sheet = AuditSheet.of(null, Sieve.Asked.ALL, rows, reading.subjects(rows));
    return page(sheet.verified(checking.verdict()));
  }

  private static TemplateInstance page(AuditSheet sheet) {
    return AuditPage.Templates.trail(sheet);
  }
}
