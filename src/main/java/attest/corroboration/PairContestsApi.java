// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.annotation.Objection;
import attest.shared.Attempts;
import attest.shared.Body;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** What reviewers say against how a pair was settled. */
@Path("/api/v1/sentences/{a}/corroborations/{b}/adjudication/contests")
public class PairContestsApi {
  /** Words, of a contest or of an answer to one. */
  public record Sent(@NotNull String text) {}

  /**
   * A contest.
   *
   * @param state {@code open}, {@code answered} or {@code overtaken} (settled anew since)
   */
  public record Row(
      long id,
      long a,
      long b,
      String reviewer,
      int version,
      String text,
      Instant createdAt,
      Objection.State state,
      String answer,
      @Nullable String answerer,
      @Nullable Instant answeredAt) {
    static Row of(PairContest contest, PairAtHand hand) {
      return new Row(
          contest.id,
          hand.a().id,
          hand.b().id,
          contest.reviewer.login,
          contest.version,
          contest.text,
          contest.createdAt,
          contest.state(),
          contest.answer,
          contest.answerer == null ? null : contest.answerer.login,
          contest.answeredAt);
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
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Row contest(long a, long b, Body body) {
    return Attempts.transaction(
        () -> {
          var hand = PairAtHand.of(asker.id(), a, b);
          return Row.of(contesting.raise(hand, () -> body.as(Sent.class).text()), hand);
        });
  }

  /** The decision stands. */
  @PUT
  @Path("{contest}/answer")
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Row answer(long a, long b, long contest, Body body) {
    return Attempts.transaction(
        () -> {
          var hand = PairAtHand.of(asker.id(), a, b);
          return Row.of(contesting.answer(hand, contest, () -> body.as(Sent.class).text()), hand);
        });
  }
}
