// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Asker;
import attest.annotation.ObjectionRow;
import attest.shared.Body;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** What reviewers say against how a sentence was settled. */
@Path("/api/v1/sentences/{id}/adjudication/contests")
public class ContestApi {
  /** A contest of how a sentence was settled. */
  public record Row(long sentence, @JsonUnwrapped ObjectionRow contest) {
    static Row of(Contest contest) {
      return new Row(contest.adjudication.answer.sentence.id, ObjectionRow.of(contest));
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
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ObjectionRow.Sent.class)))
  public Row contest(long id, Body body) {
    return contesting.raise(asker.id(), id, () -> body.as(ObjectionRow.Sent.class).text(), Row::of);
  }
}
