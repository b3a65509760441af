// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.annotation.ObjectionRow;
import attest.shared.Attempts;
import attest.shared.Body;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** What reviewers say against how a pair was settled. */
@Path("/api/v1/sentences/{a}/corroborations/{b}/adjudication/contests")
public class PairContestsApi {
  /** A contest of how the pair of {@code a} and {@code b} was settled. */
  public record Row(long a, long b, @JsonUnwrapped ObjectionRow contest) {
    static Row of(PairContest contest, PairAtHand hand) {
      return new Row(hand.a().id, hand.b().id, ObjectionRow.of(contest));
    }
  }

  @Inject Asker asker;
  @Inject PairContesting contesting;

  /** The asker's own; all of them for who settles. */
  @GET
  @Transactional
  public List<Row> list(long a, long b) {
    var hand = PairAtHand.of(asker.id(), a, b);
    return contesting.shown(hand).stream().map(c -> Row.of(c, hand)).toList();
  }

  /** The asker's own. */
  @PUT
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ObjectionRow.Sent.class)))
  public Row contest(long a, long b, Body body) {
    return Attempts.transaction(
        () -> {
          var hand = PairAtHand.of(asker.id(), a, b);
          return Row.of(
              contesting.raise(hand, () -> body.as(ObjectionRow.Sent.class).text()), hand);
        });
  }

  /** The decision stands. */
  @PUT
  @Path("{contest}/answer")
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ObjectionRow.Sent.class)))
  public Row answer(long a, long b, long contest, Body body) {
    return Attempts.transaction(
        () -> {
          var hand = PairAtHand.of(asker.id(), a, b);
          return Row.of(
              contesting.answer(hand, contest, () -> body.as(ObjectionRow.Sent.class).text()),
              hand);
        });
  }
}
