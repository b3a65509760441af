// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Invalid;
import attest.shared.Listing;
import attest.statistics.Bootstrap;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The disagreement report as JSON. */
@Path("/api/v1/projects/{key}")
public class AgreementApi {
  private static final int MOST_REPLICATES = 10_000;

  @Inject Members members;

  @GET
  @Path("agreement")
  @Transactional
  @Operation(summary = "The disagreement report over the answers that the asker may see")
  public AgreementReport agreement(
      String key,
      @QueryParam("replicates") @DefaultValue("1000") int replicates,
      @QueryParam("seed") @DefaultValue("1") long seed,
      @QueryParam("names") @DefaultValue("false") boolean names) {
    var membership = members.in(key).require(Permission.READ);
    if (replicates < 1 || replicates > MOST_REPLICATES) {
      throw new Invalid("replicates", "replicates is between 1 and " + MOST_REPLICATES + ".");
    }
    return report(membership, new Bootstrap(replicates, seed, Bootstrap.Over.GROUPS), names);
  }

  @GET
  @Path("disagreements")
  @Transactional
  @Operation(summary = "The sentences on which answers differ, most divided first")
  public Listing<DividedSentences.Row> disagreements(
      String key,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after,
      @QueryParam("names") @DefaultValue("false") boolean names) {
    var membership = members.in(key).require(Permission.READ);
    var answers = ProjectRatings.of(membership);
    var ranked = DividedSentences.rank(answers.ratings());
    int from = (int) Math.min(Listing.after(after), ranked.size());
    int to = Math.min(from + Listing.limit(limit), ranked.size());
    var rows =
        DividedSentences.rows(
            membership, answers, letters(membership, answers, names), ranked.subList(from, to));
    return new Listing<>(rows, to < ranked.size() ? String.valueOf(to) : null);
  }

  static AgreementReport report(Membership membership, Bootstrap bootstrap, boolean names) {
    var answers = ProjectRatings.of(membership);
    return AgreementReport.of(membership, answers, letters(membership, answers, names), bootstrap);
  }

  private static List<String> letters(
      Membership membership, ProjectRatings answers, boolean names) {
    return ReviewerNames.of(membership, answers.reviewers(), names);
  }
}
