// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Invalid;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a project's articles come to its reviewers. */
@Path("/projects/{key}/assignment")
public class AssignmentPage {
  /** What stands in the form, as somebody typed it. */
  public record Form(String mode, String overlap, String minutes, boolean together) {
    static Form of(Membership membership) {
      var queue = ReviewQueue.of(membership.project);
      return new Form(
          queue.mode.word(),
          Integer.toString(membership.project.overlap),
          Integer.toString(queue.minutes),
          queue.copiesTogether);
    }
  }

  /** What the page shows; {@code round} is the number of the one that runs, 0 for none. */
  public record Sheet(String key, Form form, int round, @Nullable Problem problem) {
    public List<Mode> modes() {
      return List.of(Mode.values());
    }
  }

  @CheckedTemplate(basePath = "assignment")
  static class Templates {
    static native TemplateInstance assignment(Sheet sheet);
  }

  @Inject Members members;
  @Inject Event<QueueChanged> changed;

  @GET
  public TemplateInstance show(String key) {
    var membership = members.in(key).require(Permission.READ);
    return Templates.assignment(sheet(membership, Form.of(membership), null));
  }

  @POST
  public Response change(
      String key,
      @FormParam("mode") @DefaultValue("") String mode,
      @FormParam("overlap") @DefaultValue("") String overlap,
      @FormParam("minutes") @DefaultValue("") String minutes,
      @FormParam("together") boolean together) {
    var form = new Form(mode, overlap, minutes, together);
    try {
      Attempts.transaction(() -> settle(members.in(key).require(Permission.MANAGE), form));
      var there = URI.create("/projects/" + key + "/assignment?done=saved");
      return Response.seeOther(there).build();
    } catch (Invalid refusal) {
      var page = Templates.assignment(sheet(members.in(key), form, refusal));
      return Response.status(422).entity(page).build();
    }
  }

  private boolean settle(Membership membership, Form form) {
    var queue = ReviewQueue.locked(membership.project);
    var before = QueueChanged.of(membership, queue);
    membership.project.overlapBy(number("overlap", form.overlap));
    queue.change(mode(form.mode), number("minutes", form.minutes), form.together);
    var after = QueueChanged.of(membership, queue);
    if (!after.equals(before)) {
      changed.fire(after);
    }
    return true;
  }

  private static Sheet sheet(Membership membership, Form form, @Nullable Problem problem) {
    int round = Calibration.running(membership.project).map(c -> c.number).orElse(0);
    return new Sheet(membership.project.projectKey, form, round, problem);
  }

  private static Mode mode(String word) {
    return List.of(Mode.values()).stream()
        .filter(mode -> mode.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new Invalid("mode", "mode is open, queue or assigned."));
  }

  private static int number(String field, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new Invalid(field, field + " is a whole number.");
    }
  }
}
