// SPDX-License-Identifier: Apache-2.0
package attest.project.invitation;

import attest.account.Once;
import attest.project.Members;
import attest.project.Permission;
import attest.project.Project;
import attest.project.Role;
import attest.shared.Attempts;
import attest.shared.Invalid;
import attest.shared.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inviting into a project by a link, for its leads. */
@Path("/projects/{key}/members/invitations")
public class InvitationsPage {
  /** What the page shows. */
  public record Sheet(String key, List<InvitationsApi.Row> open, @Nullable Problem problem) {
    public List<Role> roles() {
      return List.of(Role.REVIEWER, Role.OBSERVER, Role.ADJUDICATOR, Role.LEAD);
    }
  }

  @CheckedTemplate(basePath = "invitation")
  static class Templates {
    static native TemplateInstance invitations(Sheet sheet);

    static native TemplateInstance link(String key, Role role, String path);

    static native TemplateInstance withdrawal(String key, InvitationsApi.Row one);
  }

  @Inject Members members;
  @Inject Once once;
  @Inject Clock clock;

  @GET
  public TemplateInstance show(String key) {
    return Templates.invitations(sheet(members.in(key).require(Permission.MANAGE).project, null));
  }

  /** The link stands in this answer and nowhere else. */
  @POST
  public Response invite(
      String key,
      @FormParam("role") @DefaultValue("") String role,
      @FormParam("form") @DefaultValue("") String form) {
    try {
      var made = Attempts.transaction(() -> made(key, role(role), form));
      var page = Templates.link(key, made.invitation().role, InvitationPage.pathOf(made));
      return Response.ok(page).header("Cache-Control", "no-store").build();
    } catch (Problem refusal) {
      var project = members.in(key).require(Permission.MANAGE).project;
      var page = Templates.invitations(sheet(project, refusal));
      return Response.status(422).entity(page).build();
    }
  }

  private Invitation.Made made(String key, Role role, String form) {
    var lead = members.in(key).require(Permission.MANAGE);
    return once.shown(
        lead.person, form, role.name(), () -> Invitation.make(lead, role, clock.instant()));
  }

  @GET
  @Path("{id}/withdrawal")
  @Transactional
  public TemplateInstance askBeforeWithdrawing(String key, long id) {
    var lead = members.in(key).require(Permission.MANAGE);
    return Templates.withdrawal(key, InvitationsApi.Row.of(Invitation.in(lead.project, id)));
  }

  @POST
  @Path("{id}/withdrawal")
  @Transactional
  public Response withdraw(String key, long id) {
    var lead = members.in(key).require(Permission.MANAGE);
    Invitation.in(lead.project, id).withdraw(lead.person, clock.instant());
    var back = "/projects/" + key + "/members/invitations?done=withdrawn";
    return Response.seeOther(URI.create(back)).build();
  }

  private Sheet sheet(Project project, @Nullable Problem problem) {
    var open = Invitation.openIn(project, clock.instant());
    return new Sheet(
        project.projectKey, open.stream().map(InvitationsApi.Row::of).toList(), problem);
  }

  private static Role role(String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Invalid("role", "Choose one of the roles."));
  }
}
