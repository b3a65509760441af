// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Once;
import attest.project.ProjectsApi.LabelRow;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** A project's label scheme: the three built-in labels and plain ones of its own. */
@Path("/api/v1/projects/{key}/labels")
public class LabelsApi {
  /** A plain label to be; hotkey 4 to 9, none where left out; hue slate where left out. */
  public record Plain(
      @NotNull String code, @NotNull String name, @Nullable String hotkey, @Nullable String hue) {
    Label.Look look() {
      return new Label.Look(code, name, hotkey == null ? "" : hotkey, hue == null ? "slate" : hue);
    }
  }

  @Inject Members members;
  @Inject Once once;
  @Inject Clock clock;

  @GET
  public Listing<LabelRow> list(String key) {
    var project = members.in(key).require(Permission.READ).project;
    return new Listing<>(Label.of(project).stream().map(LabelRow::of).toList(), null);
  }

  @POST
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Plain.class)))
  public Response add(String key, Body body) {
    members.in(key).require(Permission.MANAGE);
    var wanted = body.as(Plain.class);
    return Response.status(201).entity(Attempts.transaction(() -> added(key, wanted))).build();
  }

  private LabelRow added(String key, Plain wanted) {
    var lead = members.in(key).require(Permission.MANAGE);
    return once.run(
        lead.person,
        wanted.toString(),
        LabelRow.class,
        () -> LabelRow.of(Label.add(lead, wanted.look(), clock.instant())));
  }

  /** Withdraws: the label is offered no more, answers that hold it keep it. */
  @DELETE
  @Path("{code}")
  @Transactional
  public void withdraw(String key, String code) {
    var lead = members.in(key).require(Permission.MANAGE);
    Label.of(lead.project, code).withdraw(lead.person, clock.instant());
  }
}
