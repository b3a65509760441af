// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.evidence.ReportFilter;
import attest.agreement.report.AgreementReport;
import attest.agreement.report.DividedSentences;
import attest.agreement.report.Reckoning;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Invalid;
import attest.shared.Listing;
import attest.shared.NotFound;
import attest.statistics.Bootstrap;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The disagreement report as JSON, and its tables as CSV. */
@Path("/api/v1/projects/{key}")
public class AgreementApi {
  private static final int MOST_REPLICATES = 10_000;
  private static final String FILTER =
      "reviewer, label, from, to, guideline and article say which answers count; none counts all.";

  @Inject Members members;
  @Inject Reports reports;
  @Inject LargeReports largeReports;
  @Inject UriInfo uri;

  @GET
  @Path("agreement")
  @Transactional
  @Operation(
      summary = "The disagreement report over the answers that the asker may see",
      description = FILTER)
  public AgreementReport agreement(
      String key,
      @QueryParam("replicates") @DefaultValue("1000") int replicates,
      @QueryParam("seed") @DefaultValue("1") long seed,
      @QueryParam("names") @DefaultValue("false") boolean names) {
    var membership = members.in(key).require(Permission.READ);
    return reckoning(membership, bootstrap(replicates, seed), names).report();
  }

  @GET
  @Path("agreement/tables/{table}")
  @Produces("text/csv; charset=utf-8")
  @Transactional
  @Operation(summary = "One table of the report as CSV", description = FILTER)
  public Response table(
      String key,
      String table,
      @QueryParam("replicates") @DefaultValue("1000") int replicates,
      @QueryParam("seed") @DefaultValue("1") long seed,
      @QueryParam("names") @DefaultValue("false") boolean names) {
    var membership = members.in(key).require(Permission.READ);
    var found =
        ReportTable.named(table)
            .orElseThrow(() -> new NotFound("The report has no table " + table + "."));
    var reckoning = reckoning(membership, bootstrap(replicates, seed), names);
    return found.file(membership.project.projectKey, reckoning);
  }

  @GET
  @Path("disagreements")
  @Transactional
  @Operation(
      summary = "The sentences on which answers differ, most divided first",
      description = "about chooses those behind another number of the report. " + FILTER)
  public Listing<DividedSentences.Row> disagreements(
      String key,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @QueryParam("about") @DefaultValue("divided") String about,
      @QueryParam("names") @DefaultValue("false") boolean names) {
    var membership = members.in(key).require(Permission.READ);
    int size = Listing.limit(limit);
    long begin = Listing.after(after);
    var behind = Behind.of(about);
    var filter = ReportFilter.of(uri.getQueryParameters());
    var reckoning = largeReports.behind(membership, filter, names);
    var ranked = behind.in(reckoning);
    int from = (int) Math.min(begin, ranked.size());
    int to = Math.min(from + size, ranked.size());
    var rows = DividedSentences.rows(membership, reckoning, ranked.subList(from, to));
    return new Listing<>(rows, to < ranked.size() ? String.valueOf(to) : null);
  }

  private Reckoning reckoning(Membership membership, Bootstrap bootstrap, boolean names) {
    return reports.of(membership, ReportFilter.of(uri.getQueryParameters()), bootstrap, names);
  }

  private static Bootstrap bootstrap(int replicates, long seed) {
    if (replicates < 1 || replicates > MOST_REPLICATES) {
      throw new Invalid("replicates", "replicates is between 1 and " + MOST_REPLICATES + ".");
    }
    return new Bootstrap(replicates, seed, Bootstrap.Over.GROUPS);
  }
}
