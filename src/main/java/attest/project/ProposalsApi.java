// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Asker;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Listing;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Passages proposed for a project's guidelines, and what became of them. */
@Path("/api/v1/projects/{key}/guidelines/proposals")
public class ProposalsApi {
  /** A passage to propose, in Markdown. */
  public record Proposing(@NotNull String passage) {}

  /** How the guidelines shall read, the passage at their end where left out; and what changed. */
  public record Acceptance(@Nullable String text, @NotNull String note) {}

  /** Why it is declined. */
  public record Refusal(@NotNull String reason) {}

  /** A proposal; {@code subject} is what gave rise to it, as kind/id. */
  public record Row(
      long id,
      String passage,
      String subject,
      String author,
      Instant createdAt,
      GuidelineProposal.State state,
      String reason,
      @Nullable Integer version) {
    static Row of(GuidelineProposal p) {
      return new Row(
          p.id, p.passage, p.subject, p.author.login, p.createdAt, p.state, p.reason, p.version);
    }
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;
  @Inject Event<ProposalDecided> decided;

  /** Open ones first, at most 500. */
  @GET
  public Listing<Row> list(String key) {
    var membership = members.in(key).require(Permission.READ);
    List<GuidelineProposal> rows = GuidelineProposal.visibleTo(membership, Listing.MOST);
    return new Listing<>(rows.stream().map(Row::of).toList(), null);
  }

  @POST
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Proposing.class)))
  public Response propose(String key, Body body) {
    return Response.status(201).entity(Attempts.transaction(() -> proposed(key, body))).build();
  }

  private Row proposed(String key, Body body) {
    var project = members.in(key).require(Permission.REVIEW).project;
    String passage = body.as(Proposing.class).passage();
    var now = clock.instant();
    var proposal = GuidelineProposal.propose(project, passage, asker.person(), now);
    return answer(proposal, proposal.createdAt.equals(now), "propose");
  }

  @PUT
  @Path("{id}/acceptance")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Acceptance.class)))
  public Row accept(String key, long id, Body body) {
    return Attempts.transaction(
        () -> {
          var proposal = managed(key, id);
          var said = body.as(Acceptance.class);
          boolean open = proposal.isOpen();
          proposal.accept(said.text(), said.note(), asker.person(), clock.instant());
          return answer(proposal, open, "accept");
        });
  }

  @PUT
  @Path("{id}/refusal")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Refusal.class)))
  public Row decline(String key, long id, Body body) {
    return Attempts.transaction(
        () -> {
          var proposal = managed(key, id);
          boolean open = proposal.isOpen();
          proposal.decline(body.as(Refusal.class).reason(), asker.person(), clock.instant());
          return answer(proposal, open, "decline");
        });
  }

  private GuidelineProposal managed(String key, long id) {
    return GuidelineProposal.of(members.in(key).require(Permission.MANAGE), id);
  }

  private Row answer(GuidelineProposal proposal, boolean changed, String verb) {
    if (changed) {
      tell(proposal, verb);
    }
    return Row.of(proposal);
  }

  private void tell(GuidelineProposal proposal, String verb) {
    decided.fire(new ProposalDecided(proposal.project.id, asker.person().id, proposal.id, verb));
  }
}
