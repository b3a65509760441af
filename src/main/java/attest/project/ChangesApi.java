// SPDX-License-Identifier: Apache-2.0
package attest.project;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a version of the guidelines changed. */
@Path("/api/v1/projects/{key}/guidelines/{version}/changes")
public class ChangesApi {
  /** The lines of both versions in order; {@code kind} is same, added or removed. */
  public record Answer(int version, int since, List<Line> lines) {}

  /** A line. */
  public record Line(String kind, String text) {
    static Line of(TextChanges.Line line) {
      return new Line(
          line.style(),
          line.parts().stream().map(TextChanges.Part::text).collect(Collectors.joining()));
    }
  }

  @Inject Members members;

  /**
   * @param since the version to compare with; the one before where left out
   */
  @GET
  public Answer show(String key, int version, @QueryParam("since") @Nullable Integer since) {
    var changes = GuidelineChanges.of(members.in(key).require(Permission.READ), version, since);
    return new Answer(
        version, changes.since().version, changes.lines().stream().map(Line::of).toList());
  }
}
