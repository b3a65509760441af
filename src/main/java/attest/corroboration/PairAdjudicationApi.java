// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.corroboration.PairSettling.Word;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.IfMatch;
import attest.shared.Invalid;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** The relation that an adjudicator settles for a pair. */
@Path("/api/v1/sentences/{a}/corroborations/{b}/adjudication")
public class PairAdjudicationApi {
  /**
   * A settled relation.
   *
   * @param relation of {@code a} to {@code b}: UPDATES says that {@code a} is the newer
   * @param outcome how the adjudicator came to it
   * @param reason why the reviewers differed
   * @param passage with the reason {@code guideline_gap}: proposed for the guidelines
   * @param dossier where the pair belongs; left out = where its sentences are
   * @param merge whether the dossiers of both may become one
   */
  public record Sent(
      @NotNull Relation relation,
      @Nullable String rationale,
      @Nullable Outcome outcome,
      @Nullable Reason reason,
      @Nullable String passage,
      @Nullable Long dossier,
      @Nullable Boolean merge) {
    private SettledPair.Content content(PairAtHand hand) {
      return new SettledPair.Content(
          relation,
          relation.isDirected() ? hand.a().id : null,
          SettledPair.fit(Objects.requireNonNullElse(rationale, "")),
          outcome,
          reason);
    }

    Word word(PairAtHand hand, IfMatch based) {
      if (passage != null && reason != Reason.GUIDELINE_GAP) {
        throw new Invalid("passage", "passage belongs to the reason guideline_gap alone.");
      }
      var wish = new Gathering.Wish(dossier, Boolean.TRUE.equals(merge));
      return new Word(content(hand), passage, wish, based, this);
    }
  }

  @Inject Asker asker;
  @Inject PairSettling pairs;

  /**
   * For those who see everybody's judgements on the pair, and beside their own for who judged it.
   */
  @GET
  @Transactional
  public Response show(long a, long b) {
    var hand = PairAtHand.of(asker.id(), a, b);
    return answer(hand, pairs.standing(hand));
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
          var word = sent.word(hand, IfMatch.of(ifMatch));
          return answer(hand, pairs.settle(hand, word));
        });
  }

  @DELETE
  public Response takeBack(long a, long b, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return Attempts.transaction(
        () -> {
          var hand = PairAtHand.of(asker.id(), a, b);
          return answer(hand, pairs.settle(hand, Word.none(IfMatch.of(ifMatch))));
        });
  }

  private static Response answer(PairAtHand hand, SettledPair settled) {
    var blindness = PairBlindness.of(hand.membership());
    var judgements = Corroboration.allOf(settled.pair()).stream().filter(blindness::shows).toList();
    var row = SettledRow.Adjudication.of(hand, settled, judgements);
    return IfMatch.answered(row, row.version());
  }
}
