// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.evidence.Progress;
import attest.agreement.evidence.ReportFilter;
import attest.article.Sentence;
import attest.project.Label;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.statistics.Bootstrap;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The disagreement report for people: as a page, and as a file that opens without the server. */
@Path("/projects/{key}/disagreement")
public class DisagreementPage {

  /**
   * A report that is being computed.
   *
   * @param expected about how many answers there are to read
   */
  public record Waiting(Progress progress, long expected) {}

  @CheckedTemplate(basePath = "agreement")
  static class Templates {
    static native TemplateInstance disagreement(ReportView view, ReportChoices choices);

    static native TemplateInstance waiting(Waiting view);

    static native TemplateInstance printed(ReportView view, String style);
  }

  @Inject Members members;
  @Inject Reports reports;
  @Inject ReportsInStep reportsInStep;
  @Inject LargeReports largeReports;
  @Inject UriInfo uri;

  @GET
  @Transactional
  public TemplateInstance show(
      String key,
      @QueryParam("seed") @DefaultValue("1") long seed,
      @QueryParam("names") @DefaultValue("false") boolean names,
      @QueryParam("anew") @DefaultValue("false") boolean anew) {
    var membership = members.in(key).require(Permission.READ);
    var filter = ReportFilter.of(uri.getQueryParameters());
    var bootstrap = Bootstrap.overGroups(seed);
    var asked = new Asked(membership.id, filter, bootstrap, names);
    if (!largeReports.isLarge(membership)) {
      var reckoning = reports.of(membership, filter, bootstrap, names);
      reportsInStep.opened(membership.project.id, asked);
      return page(ReportView.of(membership, reckoning, names, "", null), membership, names);
    }
    if (names) {
      membership.require(Permission.SEE_NAMES);
    }
    filter.mask(Label.everOf(membership.project));
    var work = largeReports.of(asked, anew);
    var done = work.done;
    return done == null
        ? Templates.waiting(new Waiting(work.progress, 3 * Sentence.count(membership)))
        : page(ReportView.of(membership, done, names, "", work.begunAt), membership, names);
  }

  private static TemplateInstance page(ReportView view, Membership membership, boolean names) {
    return Templates.disagreement(view, ReportChoices.of(membership, names));
  }

  @GET
  @Path("file")
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public Response file(
      String key,
      @QueryParam("seed") @DefaultValue("1") long seed,
      @QueryParam("names") @DefaultValue("false") boolean names) {
    var membership = members.in(key).require(Permission.READ);
    String server = uri.getBaseUri().resolve("/").toString().replaceFirst("/$", "");
    var filter = ReportFilter.of(uri.getQueryParameters());
    var reckoning = reports.of(membership, filter, Bootstrap.overGroups(seed), names);
    var view = ReportView.of(membership, reckoning, names, server, null);
    return Response.ok(Templates.printed(view, StyleSheet.text()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + membership.project.projectKey + "-disagreement.html\"")
        .build();
  }
}
