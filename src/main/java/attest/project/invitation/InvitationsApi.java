// SPDX-License-Identifier: Apache-2.0
package attest.project.invitation;

import attest.account.Once;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Role;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Conflict;
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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The invitations of a project that are open, for its leads. */
@Path("/api/v1/projects/{key}/invitations")
public class InvitationsApi {
  /** What somebody is invited to be. */
  public record Wanted(@NotNull Role role) {}

  /** An invitation as it is listed. */
  public record Row(long id, Role role, String inviter, Instant createdAt, Instant expiresAt) {
    static Row of(Invitation invitation) {
      return new Row(
          invitation.id,
          invitation.role,
          invitation.inviter.login,
          invitation.createdAt,
          invitation.expiresAt);
    }
  }

  /** The only showing of the link, as a path of this server. */
  public record Shown(long id, Role role, String path, Instant expiresAt) {}

  @Inject Members members;
  @Inject Once once;
  @Inject Clock clock;

  @GET
  public Listing<Row> list(String key) {
    var project = members.in(key).require(Permission.MANAGE).project;
    var open = Invitation.openIn(project, clock.instant());
    return new Listing<>(open.stream().map(Row::of).toList(), null);
  }

  @POST
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Wanted.class)))
  public Response invite(String key, Body body) {
    members.in(key).require(Permission.MANAGE);
    var role = body.as(Wanted.class).role();
    var fresh = new AtomicReference<Invitation.@Nullable Made>();
    var row =
        Attempts.transaction(
            () -> {
              var lead = members.in(key).require(Permission.MANAGE);
              return once.run(lead.person, key + role, Row.class, () -> made(lead, role, fresh));
            });
    var made = fresh.get();
    if (made == null) {
      throw new Conflict(
          "Idempotency-Key",
          "This request has made invitation "
              + row.id()
              + " already, and its link is shown once. Withdraw it and make another.");
    }
    var shown = new Shown(row.id(), row.role(), InvitationPage.pathOf(made), row.expiresAt());
    return Response.status(201).entity(shown).build();
  }

  /** The secret goes by {@code fresh}: what a retry is answered is stored, and secrets are not. */
  private Row made(Membership lead, Role role, AtomicReference<Invitation.@Nullable Made> fresh) {
    var made = Invitation.make(lead, role, clock.instant());
    fresh.set(made);
    return Row.of(made.invitation());
  }

  @DELETE
  @Path("{id}")
  @Transactional
  public void withdraw(String key, long id) {
    var lead = members.in(key).require(Permission.MANAGE);
    Invitation.in(lead.project, id).withdraw(lead.person, clock.instant());
  }
}
