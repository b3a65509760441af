// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.project.Members;
import attest.project.Permission;
import attest.project.Project;
import attest.shared.Attempts;
import attest.shared.Body;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** How a project's articles come to its reviewers. */
@Path("/api/v1/projects/{key}/assignment")
public class SettingsApi {
  /** What changes; what is left out stays. */
  public record Change(
      @Nullable Mode mode,
      @Nullable Integer overlap,
      @Nullable Integer minutes,
      @Nullable Boolean copiesTogether) {}

  /**
   * How it is.
   *
   * @param overlap how many reviewers an article needs
   * @param minutes how long a place is kept for somebody of whom nothing is heard
   */
  public record Row(Mode mode, int overlap, int minutes, boolean copiesTogether) {
    static Row of(Project project, ReviewQueue queue) {
      return new Row(queue.mode, project.overlap, queue.minutes, queue.copiesTogether);
    }
  }

  @Inject Members members;
  @Inject Event<QueueChanged> changed;

  @GET
  public Row show(String key) {
    var project = members.in(key).require(Permission.READ).project;
    return Row.of(project, ReviewQueue.of(project));
  }

  @PUT
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Change.class)))
  public Row change(String key, Body body) {
    return Attempts.transaction(
        () -> {
          var membership = members.in(key).require(Permission.MANAGE);
          var change = body.as(Change.class);
          var queue = ReviewQueue.locked(membership.project);
          var before = Row.of(membership.project, queue);
          if (change.overlap() != null) {
            membership.project.overlapBy(change.overlap());
          }
          queue.change(
              change.mode() == null ? queue.mode : change.mode(),
              change.minutes() == null ? queue.minutes : change.minutes(),
              change.copiesTogether() == null ? queue.copiesTogether : change.copiesTogether());
          var after = Row.of(membership.project, queue);
          if (!after.equals(before)) {
            changed.fire(QueueChanged.of(membership, queue));
          }
          return after;
        });
  }
}
