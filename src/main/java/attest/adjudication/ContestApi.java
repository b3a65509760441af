// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Asker;
import attest.shared.Body;
import jakarta.inject.Inject;
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

/** What reviewers say against how a sentence was settled. */
@Path("/api/v1/sentences/{id}/adjudication/contests")
public class ContestApi {
  /** Words, of a contest or of an answer to one. */
  public record Sent(@NotNull String text) {}

  /**
   * A contest.
   *
   * @param state {@code open}, {@code answered} or {@code overtaken} (settled anew since)
   */
  public record Row(
      long id,
      long sentence,
      String reviewer,
      int version,
      String text,
      Instant createdAt,
      String state,
      String answer,
      @Nullable String answerer,
      @Nullable Instant answeredAt) {
    static Row of(Contest contest) {
      return new Row(
          contest.id,
          contest.adjudication.answer.sentence.id,
          contest.reviewer.login,
          contest.version,
          contest.text,
          contest.createdAt,
          contest.state().word(),
          contest.answer,
          contest.answerer == null ? null : contest.answerer.login,
          contest.answeredAt);
    }
  }

  @Inject Asker asker;
  @Inject Contesting contesting;

  /** The asker's own; all of them for who settles. */
  @GET
  public List<Row> list(long id) {
    var settling = Settling.of(asker.id(), id);
    return settling.isShown()
        ? Contest.of(settling.sentence()).stream()
            .filter(c -> c.isFor(settling.membership()))
            .map(Row::of)
            .toList()
        : List.of();
  }

  /** The asker's own. */
  @PUT
  @RequestBody(
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = Sent.class)))
  public Row contest(long id, Body body) {
    return contesting.raise(asker.id(), id, () -> body.as(Sent.class).text(), Row::of);
  }
}
