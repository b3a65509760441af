// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.project.Members;
import attest.project.Permission;
import attest.shared.Invalid;
import attest.statistics.Bootstrap;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Ratings from elsewhere, and the report over them. */
@Path("/api/v1/projects/{key}/ratings")
public class RatingsApi {
  private static final int MOST_REPLICATES = 10_000;

  /**
   * What became of the rows.
   *
   * @param rows taken
   * @param refused the first thousand that were not
   * @param refusedInAll how many were not
   */
  public record Answer(int rows, List<Refused> refused, int refusedInAll) {
    static Answer of(RatingsFile.Outcome outcome) {
      return new Answer(outcome.taken(), outcome.refused(), outcome.refusedInAll());
    }
  }

  @Inject Members members;
  @Inject RatingsUpload upload;
  @Inject RatingsReports reports;

  @PUT
  @Consumes("text/csv")
  @Operation(
      summary = "Puts these ratings in place of what the project holds",
      description =
          "Columns item, annotator, label; sets joined by |; an empty label is judged, none. Rows"
              + " that cannot be taken are named by their line, the others are kept.")
  public Answer replace(
      String key, @QueryParam("repeats") @DefaultValue("refuse") String repeats, InputStream body) {
    return Answer.of(upload.run(members.in(key).require(Permission.IMPORT), body, repeats));
  }

  @GET
  @Path("report")
  @Transactional
  @Operation(
      summary = "The disagreement report over the ratings",
      description = "group names annotators whose agreement is told apart from the others'.")
  public RatingsReport report(
      String key,
      @QueryParam("unit") @DefaultValue("item") String unit,
      @QueryParam("replicates") @DefaultValue("1000") int replicates,
      @QueryParam("seed") @DefaultValue("1") long seed,
      @QueryParam("group") List<String> group) {
    var member = members.in(key).require(Permission.READ);
    var set = RatingSet.in(member);
    if (replicates < 1 || replicates > MOST_REPLICATES) {
      throw new Invalid("replicates", "replicates is between 1 and " + MOST_REPLICATES + ".");
    }
    return reports.of(set, new Bootstrap(replicates, seed, over(unit)), group);
  }

  static Bootstrap.Over over(String unit) {
    return switch (unit) {
      case "item" -> Bootstrap.Over.UNITS;
      case "article" -> Bootstrap.Over.GROUPS;
      default -> throw new Invalid("unit", "unit is item or article.");
    };
  }
}
