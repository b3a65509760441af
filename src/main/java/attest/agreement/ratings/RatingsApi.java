// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.project.Members;
import attest.project.Permission;
import attest.shared.Invalid;
import attest.shared.Listing;
import attest.shared.NotFound;
import attest.statistics.Bootstrap;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

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
    return reports.of(held(key), bootstrap(unit, replicates, seed), group);
  }

  @GET
  @Path("report/tables/{table}")
  @Produces("text/csv; charset=utf-8")
  @Transactional
  @Operation(summary = "One table of the report over the ratings as CSV")
  public Response table(
      String key,
      String table,
      @QueryParam("unit") @DefaultValue("item") String unit,
      @QueryParam("replicates") @DefaultValue("1000") int replicates,
      @QueryParam("seed") @DefaultValue("1") long seed,
      @QueryParam("group") List<String> group) {
    var set = held(key);
    var found =
        RatingsTable.named(table)
            .orElseThrow(() -> new NotFound("The report has no table " + table + "."));
    var report = reports.of(set, bootstrap(unit, replicates, seed), group);
    return found.file(key + "-ratings", report);
  }

  @GET
  @Path("items")
  @Transactional
  @Operation(
      summary = "The items on which ratings differ, most divided first",
      description = "about and of choose those behind another number of the report.")
  public Listing<DividedItem> items(
      String key,
      @QueryParam("about") @DefaultValue("divided") String about,
      @QueryParam("of") List<String> of,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var set = held(key);
    int size = Listing.limit(limit);
    long begin = Listing.after(after);
    var behind = ItemsBehind.of(about, of);
    var table = RatingTable.of(set);
    var ranked = behind.in(table);
    int from = (int) Math.min(begin, ranked.size());
    int to = Math.min(from + size, ranked.size());
    return new Listing<>(
        ranked.subList(from, to).stream().map(item -> DividedItem.of(table, item)).toList(),
        to < ranked.size() ? String.valueOf(to) : null);
  }

  private RatingSet held(String key) {
    return RatingSet.in(members.in(key).require(Permission.READ));
  }

  private static Bootstrap bootstrap(String unit, int replicates, long seed) {
    if (replicates < 1 || replicates > MOST_REPLICATES) {
      throw new Invalid("replicates", "replicates is between 1 and " + MOST_REPLICATES + ".");
    }
    return new Bootstrap(replicates, seed, over(unit));
  }

  static Bootstrap.Over over(String unit) {
    return switch (unit) {
      case "item" -> Bootstrap.Over.UNITS;
      case "article" -> Bootstrap.Over.GROUPS;
      default -> throw new Invalid("unit", "unit is item or article.");
    };
  }
}
