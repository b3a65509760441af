// SPDX-License-Identifier: Apache-2.0
package attest.dataset.labelled;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.CsvRow;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A labelled file before it is saved: what it holds, what its names become, what is wrong. */
@Path("/projects/{key}/datasets/labelled/{id}")
public class LabelledPreviewPage {
  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance preview(LabelledPreview preview);
  }

  @Inject Members members;
  @Inject Labelled labelled;

  private Membership lead(String key) {
    return members.in(key).require(Permission.IMPORT);
  }

  @GET
  @Transactional
  public TemplateInstance show(String key, long id) {
    return page(lead(key), id, null);
  }

  /** What the names become, and what is found then. */
  @POST
  @Path("choices")
  public Response choose(String key, long id, @BeanParam ChoicesForm form) {
    var lead = lead(key);
    LabelledFile.in(lead, id);
    try {
      labelled.check(lead, id, form.choices());
      return to(key, id);
    } catch (Problem refusal) {
      return refused(lead, id, refusal);
    }
  }

  /** Saves it, with what the names become in the form. */
  @POST
  @Path("articles")
  public Response save(String key, long id, @BeanParam ChoicesForm form) {
    var lead = lead(key);
    LabelledFile.in(lead, id);
    try {
      labelled.check(lead, id, form.choices());
      labelled.save(lead, id, form.skipRefused);
      return to(key, id);
    } catch (Problem refusal) {
      return refused(lead, id, refusal);
    }
  }

  @POST
  @Path("discarding")
  @Transactional
  public Response discard(String key, long id) {
    LabelledFile.in(lead(key), id).discard();
    return Response.seeOther(URI.create("/projects/" + key + "/datasets/labelled?done=discarded"))
        .build();
  }

  /** Every row that was kept of what is wrong, as a table. */
  @GET
  @Path("problems.csv")
  @Produces("text/csv; charset=utf-8")
  @Transactional
  public Response problems(String key, long id) {
    var report = LabelledFile.in(lead(key), id).report();
    var table =
        new StringBuilder(
            CsvRow.BYTE_ORDER_MARK + CsvRow.of(List.of("kind", "line", "field", "reason")));
    rows(table, "refused", report.refused());
    rows(table, "conflict", report.conflicts());
    rows(table, "left out", report.leftOut());
    return Response.ok(table.toString())
        .header("Content-Disposition", "attachment; filename=\"" + key + "-problems.csv\"")
        .build();
  }

  private static void rows(StringBuilder table, String kind, List<Report.Row> rows) {
    rows.forEach(r -> table.append(CsvRow.of(List.of(kind, r.line(), r.field(), r.reason()))));
  }

  private static Response to(String key, long id) {
    return Response.seeOther(URI.create("/projects/" + key + "/datasets/labelled/" + id)).build();
  }

  private static Response refused(Membership lead, long id, Problem refusal) {
    return Response.status(422).entity(page(lead, id, refusal)).build();
  }

  private static TemplateInstance page(Membership lead, long id, @Nullable Problem problem) {
    return Templates.preview(LabelledPreview.of(lead, LabelledFile.in(lead, id), problem));
  }
}
