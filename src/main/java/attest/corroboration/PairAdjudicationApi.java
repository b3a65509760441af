// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.Forbidden;
import attest.shared.IfMatch;
import attest.shared.NotFound;
import attest.shared.Stale;
import attest.shared.Written;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The relation that an adjudicator settles for a pair. */
@Path("/api/v1/sentences/{a}/corroborations/{b}/adjudication")
public class PairAdjudicationApi {
  private static final int LONGEST = 5000;

  /**
   * A settled relation.
   *
   * @param relation of {@code a} to {@code b}: UPDATES says that {@code a} is the newer
   * @param outcome how the adjudicator came to it
   * @param reason why the reviewers differed
   * @param dossier where the pair belongs; left out = where its sentences are
   * @param merge whether the dossiers of both may become one
   */
  public record Sent(
      @NotNull Relation relation,
      @Nullable String rationale,
      @Nullable Outcome outcome,
      @Nullable Reason reason,
      @Nullable Long dossier,
      @Nullable Boolean merge) {
    SettledPair.Content content(PairAtHand hand) {
      return new SettledPair.Content(
          relation,
          relation.isDirected() ? hand.a().id : null,
          Written.fit("rationale", Objects.requireNonNullElse(rationale, "").strip(), LONGEST),
          outcome,
          reason);
    }

    Gathering.Wish wish() {
      return new Gathering.Wish(dossier, Boolean.TRUE.equals(merge));
    }
  }

  @Inject Asker asker;
  @Inject Clock clock;
  @Inject Event<PairSettled> told;

  /** For those who see everybody's judgements on the pair. */
  @GET
  @Transactional
  public Response show(long a, long b) {
    var hand = PairAtHand.of(asker.id(), a, b);
    var pair = hand.pair();
    if (!PairBlindness.of(hand.membership()).showsAll(pair)) {
      throw new NotFound("There is no adjudication of this pair that you may see.");
    }
    return answer(hand, SettledPair.of(pair).orElseGet(() -> blank(hand, pair)));
  }

  @PUT
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Response settle(
      long a, long b, @HeaderParam("If-Match") @Nullable String ifMatch, Body body) {
    return Attempts.transaction(
        () -> {
          var hand = PairAtHand.of(asker.id(), a, b).require(Permission.ADJUDICATE);
          var sent = body.as(Sent.class);
          var settled = take(hand, sent.content(hand), IfMatch.of(ifMatch), sent);
          var now = clock.instant();
          if (sent.relation().gathers()) {
            Gathering.place(hand.membership(), settled.pair(), s -> null, sent.wish(), now);
          } else {
            Gathering.release(settled.pair(), hand.membership().person, now);
          }
          return answer(hand, settled);
        });
  }

  @DELETE
  public Response takeBack(long a, long b, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return Attempts.transaction(
        () -> {
          var hand = PairAtHand.of(asker.id(), a, b).require(Permission.ADJUDICATE);
          var none = Map.of("settled", false);
          var settled = take(hand, SettledPair.Content.NOT_SETTLED, IfMatch.of(ifMatch), none);
          Gathering.release(settled.pair(), hand.membership().person, clock.instant());
          return answer(hand, settled);
        });
  }

  /** The same again is no change, whatever version it was based on. */
  private SettledPair take(
      PairAtHand hand, SettledPair.Content content, IfMatch based, Object sent) {
    var pair = hand.pair();
    pair.hold();
    hand.membership().project.hold();
    requireUnbiased(hand, pair);
    var standing = SettledPair.locked(pair).orElseGet(() -> blank(hand, pair));
    if (standing.content().equals(content)) {
      standing.confirm();
      return standing;
    }
    if (!based.allows(standing.shownVersion())) {
      throw new Stale(
          "This pair was settled otherwise meanwhile, so yours was not stored. Choose which one"
              + " stands.",
          row(hand, standing),
          sent);
    }
    standing.change(content, hand.membership().person, clock.instant());
    told.fire(PairSettled.of(standing));
    return standing;
  }

  private static void requireUnbiased(PairAtHand hand, Pair pair) {
    var member = hand.membership();
    boolean judged =
        Corroboration.of(pair, member.person).filter(j -> j.relation != null).isPresent();
    if (judged && !member.project.reviewersMayAdjudicate) {
      throw new Forbidden(
          "You have judged this pair yourself; in this project somebody else settles it.");
    }
  }

  private SettledPair blank(PairAtHand hand, Pair pair) {
    return SettledPair.blank(hand.membership(), pair, clock.instant());
  }

  private static SettledRow.Adjudication row(PairAtHand hand, SettledPair settled) {
    return SettledRow.Adjudication.of(hand, settled, Corroboration.allOf(settled.pair()));
  }

  private static Response answer(PairAtHand hand, SettledPair settled) {
    var row = row(hand, settled);
    return Response.ok(row).header("ETag", IfMatch.tag(row.version())).build();
  }
}
