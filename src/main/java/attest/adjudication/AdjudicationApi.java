// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Asker;
import attest.adjudication.Adjudication.Decision;
import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.project.LabelScheme;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.IfMatch;
import attest.shared.Listing;
import attest.shared.Stale;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
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

  /**
   * What stands. Not settled: {@code settled} false, {@code labels} null, version 0.
   *
   * @param alsoReviewed whether the adjudicator has judged the sentence as a reviewer too
   * @param version what {@code If-Match} names
   */
  public record Row(
      long sentence,
      boolean settled,
      @Nullable List<String> labels,
      List<Details.Claim> claims,
      List<Details.Figure> figures,
      List<Details.Attribution> attributions,
      @Nullable Outcome outcome,
      @Nullable Reason reason,
      String note,
      @Nullable String takenFrom,
      @Nullable String adjudicator,
      boolean alsoReviewed,
      int version,
      int guidelineVersion,
      @Nullable Instant changedAt) {
    private static Row unsettled(long sentence) {
      return new Row(
          sentence, false, null, List.of(), List.of(), List.of(), null, null, "", null, null, false,
          0, 0, null);
    }

    /**
     * @param scheme with withdrawn labels ({@link LabelScheme#everOf})
     */
    static Row of(Adjudication adjudication, LabelScheme scheme, boolean alsoReviewed) {
      var answer = adjudication.answer;
      if (!answer.standing) {
        return unsettled(answer.sentence.id);
      }
      var details = answer.details();
      var from = adjudication.takenFrom;
      return new Row(
          answer.sentence.id,
          true,
          scheme.codes(answer.labels),
          details.claims(),
          details.figures(),
          details.attributions(),
          adjudication.outcome,
          adjudication.reason,
          adjudication.note,
          from == null ? null : from.login,
          adjudication.adjudicator.login,
          alsoReviewed,
          adjudication.version,
          adjudication.guidelineVersion,
          adjudication.changedAt);
    }

    static Row of(Settling settling, Adjudication adjudication) {
      boolean also = adjudication.id != null && settling.hasReviewed(adjudication.adjudicator);
      return of(adjudication, settling.scheme(), also);
    }
  }

  /** What stood from {@code changedAt} on; {@code undoes} = it undid the version before it. */
  public record Version(
      int version,
      boolean settled,
      @Nullable List<String> labels,
      List<Details.Claim> claims,
      List<Details.Figure> figures,
      List<Details.Attribution> attributions,
      @Nullable Outcome outcome,
      @Nullable Reason reason,
      String note,
      @Nullable String takenFrom,
      String adjudicator,
      int guidelineVersion,
      boolean undoes,
      Instant changedAt) {
    static Version of(AdjudicationChange change, LabelScheme scheme) {
      var details = Details.of(change.details);
      return new Version(
          change.version,
          change.standing,
          change.standing ? scheme.codes(change.labels) : null,
          details.claims(),
          details.figures(),
          details.attributions(),
          change.standing ? change.outcome : null,
          change.reason,
          change.note,
          change.takenFrom == null ? null : change.takenFrom.login,
          change.adjudicator.login,
          change.guidelineVersion,
          change.undoes,
          change.changedAt);
    }
  }

  @Inject Asker asker;
  @Inject Clock clock;
  @Inject Event<Settled> settled;

  @GET
  public Response show(long id) {
    var settling = Settling.of(asker.id(), id);
    return answer(Row.of(settling, settling.standing()));
  }

  /** Every version, oldest first; none where it is hidden from the asker. */
  @GET
  @Path("history")
  public Listing<Version> history(
      long id,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    var settling = Settling.evenRetired(asker.id(), id);
    int most = Listing.limit(limit);
    long from = Listing.after(after);
    var standing = settling.standing();
    List<AdjudicationChange> changes =
        standing.id == null ? List.of() : AdjudicationChange.of(standing, from, most + 1);
    var scheme = settling.scheme();
    return Listing.of(changes, most, c -> Version.of(c, scheme), c -> c.version);
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
  private Row replace(
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
            Row.of(settling, standing),
            sent);
      }
      settling.decide(standing, decision, passage, clock.instant());
      settled.fire(Settled.of(standing));
    }
    return Row.of(settling, standing);
  }

  private static Response answer(Row row) {
    return Response.ok(row).header("ETag", IfMatch.tag(row.version())).build();
  }
}
