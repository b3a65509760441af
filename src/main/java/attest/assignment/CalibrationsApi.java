// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** A project's rounds of calibration. */
@Path("/api/v1/projects/{key}/calibrations")
public class CalibrationsApi {
  /** The articles that everybody gets first. */
  public record Starting(@NotNull Set<Long> articles) {}

  /** Nothing needs to be said. */
  public record Sent() {}

  /** A round; it runs while {@code endedAt} is null. */
  public record Row(int number, Instant startedAt, @Nullable Instant endedAt, List<Long> articles) {
    static Row of(Calibration round) {
      return new Row(round.number, round.startedAt, round.endedAt, round.ids());
    }
  }

  @Inject Members members;
  @Inject Giving giving;

  /** The newest first. */
  @GET
  public Listing<Row> list(String key) {
    var project = members.in(key).require(Permission.READ).project;
    return new Listing<>(Calibration.of(project).stream().map(Row::of).toList(), null);
  }

  /** Starts a round; the same articles again are the round that runs. */
  @POST
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Starting.class)))
  public Row start(String key, Body body) {
    return Attempts.transaction(
        () -> {
          var lead = members.in(key).require(Permission.MANAGE);
          return Row.of(giving.start(lead, body.as(Starting.class).articles()));
        });
  }

  /** Ends the round: the real work begins. */
  @PUT
  @Path("{number}/end")
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Row end(String key, int number, @Nullable Body body) {
    return Attempts.transaction(
        () -> {
          var lead = members.in(key).require(Permission.MANAGE);
          if (body != null && !body.isEmpty()) {
            body.as(Sent.class);
          }
          return Row.of(giving.end(lead, number));
        });
  }
}
