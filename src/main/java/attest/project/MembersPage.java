// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
import attest.shared.Conflict;
import attest.shared.Invalid;
import attest.shared.NotFound;
import attest.shared.Problem;
import attest.shared.RefusedPage;
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

/** Who works in a project. */
@Path("/projects/{key}/members")
public class MembersPage {
  /** What the page shows; {@code login} and {@code role} stand in the form. */
  public record Sheet(
      String key,
      List<ProjectsApi.Member> members,
      String login,
      Role role,
      @Nullable Problem problem) {
    public List<Role> roles() {
      return List.of(Role.values());
    }
  }

  @CheckedTemplate(basePath = "project")
  static class Templates {
    static native TemplateInstance members(Sheet sheet);

    static native TemplateInstance ending(
        String key, ProjectsApi.Member member, @Nullable Problem problem);
  }

  @Inject Members members;
  @Inject Clock clock;

  @GET
  public TemplateInstance show(String key) {
    var project = members.in(key).require(Permission.READ).project;
    return Templates.members(sheet(project, "", Role.REVIEWER, null));
  }

  @POST
  @Transactional
  public Response add(
      String key,
      @FormParam("login") @DefaultValue("") String login,
      @FormParam("role") @DefaultValue("") String role) {
    var lead = members.in(key).require(Permission.MANAGE);
    var project = lead.project;
    try {
      var newcomer = newcomer(project, login);
      Membership.appoint(project, newcomer, role(role), lead.person, clock.instant());
      return done(key, "added");
    } catch (Problem refusal) {
      var typed = Arrays.stream(Role.values()).filter(r -> r.name().equals(role)).findFirst();
      return RefusedPage.of(
          Templates.members(sheet(project, login, typed.orElse(Role.REVIEWER), refusal)));
    }
  }

  @POST
  @Path("{login}/role")
  @Transactional
  public Response changeRole(
      String key, String login, @FormParam("role") @DefaultValue("") String role) {
    var lead = members.in(key).require(Permission.MANAGE);
    var project = lead.project;
    var member = member(project, login);
    try {
      Membership.appoint(project, member.person, role(role), lead.person, clock.instant());
      return done(key, "changed");
    } catch (Problem refusal) {
      return RefusedPage.of(Templates.members(sheet(project, "", Role.REVIEWER, refusal)));
    }
  }

  @GET
  @Path("{login}/removal")
  public TemplateInstance askBeforeRemoving(String key, String login) {
    var project = members.in(key).require(Permission.MANAGE).project;
    return Templates.ending(key, ProjectsApi.Member.of(member(project, login)), null);
  }

  @POST
  @Path("{login}/removal")
  @Transactional
  public Response remove(String key, String login) {
    var lead = members.in(key).require(Permission.MANAGE);
    var member = member(lead.project, login);
    try {
      member.end(lead.person, clock.instant());
      return done(key, "removed");
    } catch (Problem refusal) {
      return RefusedPage.of(Templates.ending(key, ProjectsApi.Member.of(member), refusal));
    }
  }

  private static Person newcomer(Project project, String login) {
    var person =
        Person.byLogin(login)
            .orElseThrow(() -> new Invalid("login", "There is nobody with this login."));
    if (Membership.of(project, person).isPresent()) {
      throw new Conflict("login", "They are a member already: change their role in the list.");
    }
    return person;
  }

  private static Membership member(Project project, String login) {
    return Membership.of(project, Person.named(login))
        .orElseThrow(() -> new NotFound(login + " is no member of this project."));
  }

  private static Role role(String name) {
    try {
      return Role.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new Invalid("role", "Choose one of the roles.");
    }
  }

  private static Sheet sheet(Project project, String login, Role role, @Nullable Problem problem) {
    var rows = Membership.allOf(project).stream().map(ProjectsApi.Member::of).toList();
    return new Sheet(project.projectKey, rows, login, role, problem);
  }

  private static Response done(String key, String what) {
    return Response.seeOther(URI.create("/projects/" + key + "/members?done=" + what)).build();
  }
}
