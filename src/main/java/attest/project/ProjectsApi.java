// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.account.Once;
import attest.account.Person;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Projects and their members. */
@Path("/api/v1/projects")
public class ProjectsApi {
  /** A project to be; language fr, blind false, overlap 2 where left out. */
  public record Founding(
      @NotNull String key,
      @NotNull String name,
      @Nullable String language,
      @Nullable Boolean blind,
      @Nullable Integer overlap) {}

  /** What changes; what is left out stays. */
  public record Change(
      @Nullable String name,
      @Nullable String language,
      @Nullable Boolean blind,
      @Nullable Integer overlap,
      @Nullable Boolean reviewersMayAdjudicate,
      @Nullable List<Side> sides,
      @Nullable Boolean suggestions) {}

  /** A project as the asker sees it. */
  public record Row(
      String key,
      String name,
      String language,
      boolean blind,
      int overlap,
      boolean reviewersMayAdjudicate,
      boolean suggestions,
      Role role) {
    static Row of(Membership membership) {
      var p = membership.project;
      return new Row(
          p.projectKey,
          p.name,
          p.language,
          p.blind,
          p.overlap,
          p.reviewersMayAdjudicate,
          p.suggestions,
          membership.role);
    }
  }

  /** A project with its members and labels. */
  public record Whole(
      String key,
      String name,
      String language,
      boolean blind,
      int overlap,
      boolean reviewersMayAdjudicate,
      boolean suggestions,
      Role role,
      List<Member> members,
      List<LabelRow> labels,
      int guidelineVersion,
      List<Side> sides) {
    static Whole of(Membership membership) {
      var p = membership.project;
      return new Whole(
          p.projectKey,
          p.name,
          p.language,
          p.blind,
          p.overlap,
          p.reviewersMayAdjudicate,
          p.suggestions,
          membership.role,
          Membership.allOf(p).stream().map(Member::of).toList(),
          Label.of(p).stream().map(LabelRow::of).toList(),
          Guideline.latestVersion(p),
          p.sides());
    }
  }

  /** A member. */
  public record Member(String login, String name, Role role) {
    static Member of(Membership membership) {
      return new Member(membership.person.login, membership.person.name, membership.role);
    }
  }

  /** A label of the scheme. */
  public record LabelRow(String code, String name, String hotkey, String hue) {
    static LabelRow of(Label label) {
      return new LabelRow(label.code, label.name, label.hotkey, label.hue);
    }
  }

  /** A role to give. */
  public record Appointment(@NotNull Role role) {}

  @Inject Asker asker;
  @Inject Members members;
  @Inject Once once;
  @Inject Clock clock;

  @POST
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Founding.class)))
  public Response found(Body body) {
    return Response.status(201).entity(Attempts.transaction(() -> founded(body))).build();
  }

  private Row founded(Body body) {
    var person = asker.person();
    var founding = body.as(Founding.class);
    return once.run(person, founding.toString(), Row.class, () -> found(person, founding));
  }

  private Row found(Person person, Founding founding) {
    var membership = Project.found(person, founding.key(), founding.name(), clock.instant());
    change(
        membership.project,
        new Change(
            null, founding.language(), founding.blind(), founding.overlap(), null, null, null));
    return Row.of(membership);
  }

  @GET
  public Listing<Row> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
    int size = Listing.limit(limit);
    var rows = Membership.of(asker.person(), Listing.after(after), size + 1);
    return Listing.of(rows, size, Row::of, m -> m.id);
  }

  @GET
  @Path("{key}")
  public Whole show(String key) {
    return Whole.of(members.in(key));
  }

  @PATCH
  @Path("{key}")
  @Transactional
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Change.class)))
  public Row change(String key, Body body) {
    var membership = members.in(key).require(Permission.MANAGE);
    var before = membership.project.settings();
    change(membership.project, body.as(Change.class));
    membership.project.tellChanges(before, membership.person);
    return Row.of(membership);
  }

  /** Takes it out of sight for thirty days, in which {@link RestorationApi} brings it back. */
  @DELETE
  @Path("{key}")
  public void remove(String key) {
    Attempts.transaction(
        () -> {
          var person = asker.person();
          var now = clock.instant();
          if (Project.byKey(key).isPresent() || Project.restorable(person, key, now).isEmpty()) {
            members.overseen(key, Permission.MANAGE).remove(person, now);
          }
          return key;
        });
  }

  private static void change(Project project, Change change) {
    if (change.name() != null) {
      project.rename(change.name());
    }
    if (change.language() != null) {
      project.speak(change.language());
    }
    if (change.blind() != null) {
      project.blindfold(change.blind());
    }
    if (change.overlap() != null) {
      project.overlapBy(change.overlap());
    }
    if (change.reviewersMayAdjudicate() != null) {
      project.letReviewersAdjudicate(change.reviewersMayAdjudicate());
    }
    if (change.sides() != null) {
      project.oppose(change.sides());
    }
    if (change.suggestions() != null) {
      project.suggest(change.suggestions());
    }
  }

  @PUT
  @Path("{key}/members/{login}")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Appointment.class)))
  public Member appoint(String key, String login, Body body) {
    return Attempts.transaction(() -> appointed(key, login, body));
  }

  private Member appointed(String key, String login, Body body) {
    var lead = members.in(key).require(Permission.MANAGE);
    var person = Person.named(login);
    var role = body.as(Appointment.class).role();
    var appointed = Membership.appoint(lead.project, person, role, lead.person, clock.instant());
    return Member.of(appointed);
  }

  @DELETE
  @Path("{key}/members/{login}")
  @Transactional
  public void remove(String key, String login) {
    var lead = members.in(key).require(Permission.MANAGE);
    Membership.of(lead.project, Person.named(login))
        .ifPresent(m -> m.end(lead.person, clock.instant()));
  }
}
