// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Asker;
import attest.adjudication.Adjudication.Decision;
import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.IfMatch;
import attest.shared.Stale;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The settled answer to a sentence. */
@Path("/api/v1/sentences/{id}/adjudication")
public class AdjudicationApi {
  /**
   * A whole answer to stand; {@code labels} empty = none. What else is left out is none.
   *
   * @param outcome where left out, told from the answers: see {@link Proposal}
   * @param takenFrom the login of the reviewer whose answer is taken
   * @param passage with the reason {@code guideline_gap}: proposed for the guidelines
   */
  public record Sent(
      @NotNull List<String> labels,
      List<Details.Claim> claims,
      List<Details.Figure> figures,
      List<Details.Attribution> attributions,
      @Nullable Outcome outcome,
      @Nullable Reason reason,
      String note,
      @Nullable String takenFrom,
      @Nullable String passage) {
    public Sent {
      claims = Objects.requireNonNullElse(claims, List.of());
      figures = Objects.requireNonNullElse(figures, List.of());
      attributions = Objects.requireNonNullElse(attributions, List.of());
      note = Objects.requireNonNullElse(note, "");
    }

    Proposal proposal() {
      var details = new Details(claims, figures, attributions);
      return new Proposal(labels, details, outcome, reason, note, takenFrom, passage);
    }
  }

  @Inject Asker asker;
  @Inject Clock clock;
  @Inject Event<Settled> settled;

  @GET
  public Response show(long id) {
    var settling = Settling.of(asker.id(), id);
    return answer(AdjudicationRow.of(settling, settling.standing()));
  }

  @PUT
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Response settle(long id, @HeaderParam("If-Match") @Nullable String ifMatch, Body body) {
    return answer(
        Attempts.transaction(
            () -> {
              var settling = Settling.evenRetired(asker.id(), id).require();
              var sent = body.as(Sent.class);
              var based = IfMatch.of(ifMatch);
              var standing = settling.locked();
              var proposal = sent.proposal();
              var decision = proposal.decision(settling, standing);
              return replace(settling, standing, decision, proposal.passage(), based, sent);
            }));
  }

  /** Back to not settled. */
  @DELETE
  public Response withdraw(long id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return answer(
        Attempts.transaction(
            () -> {
              var settling = Settling.evenRetired(asker.id(), id).require();
              var based = IfMatch.of(ifMatch);
              var none = Map.of("settled", false);
              return replace(settling, settling.locked(), Decision.NONE, null, based, none);
            }));
  }

  /** The same again is no change, whatever version it was based on: a retry finds its answer. */
  private AdjudicationRow replace(
      Settling settling,
      Adjudication standing,
      Decision decision,
      @Nullable String passage,
      IfMatch based,
      Object sent) {
    if (!standing.says(decision)) {
      if (!based.allows(standing.shownVersion())) {
        throw new Stale(
            "This sentence was settled otherwise meanwhile, so your decision was not stored. Choose"
                + " which one stands.",
            AdjudicationRow.of(settling, standing),
            sent);
      }
      settling.decide(standing, decision, passage, clock.instant());
      settled.fire(Settled.of(standing));
    }
    return AdjudicationRow.of(settling, standing);
  }

  private static Response answer(AdjudicationRow row) {
    return IfMatch.answered(row, row.version());
  }
}
