// SPDX-License-Identifier: Apache-2.0
package attest.audit;

import attest.project.Members;
import attest.project.Permission;
import attest.shared.Invalid;
import attest.shared.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Who did what when in a project, for its leads and administrators. */
@Path("/projects/{key}/audit")
public class AuditPage {
  @CheckedTemplate(basePath = "audit")
  static class Templates {
    static native TemplateInstance trail(AuditSheet sheet);
  }

  @Inject Members members;
  @Inject Reading reading;

  @GET
  @Transactional
  public Response show(
      String key, @BeanParam AuditQuestion question, @QueryParam("after") @Nullable String after) {
    var project = members.overseen(key, Permission.AUDIT);
    var asked = question.asked();
    try {
      var rows = reading.of(project, asked, AuditSheet.SIZE, Listing.after(after));
      return Response.ok(
              Templates.trail(AuditSheet.of(project, asked, rows, reading.subjects(rows))))
          .build();
    } catch (Invalid refusal) {
      var sheet = AuditSheet.refused(project, asked, refusal);
      return Response.status(422).entity(Templates.trail(sheet)).build();
    }
  }
}
