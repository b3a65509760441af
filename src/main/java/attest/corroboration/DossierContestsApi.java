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

/** What reviewers say against an adjudicator's grade or sign-off of a dossier. */
@Path("/api/v1/dossiers/{id}/contests")
public class DossierContestsApi {
  /**
   * A contest of what was said of a dossier.
   *
   * @param dossier as the asker calls it
   */
  public record Row(long dossier, @JsonUnwrapped ObjectionRow contest) {
    static Row of(GradeContest contest, DossierAtHand hand) {
      return new Row(hand.seen().number(), ObjectionRow.of(contest));
    }
  }

  @Inject Asker asker;
  @Inject GradeContesting contesting;

  /** The asker's own; all of them for who settles. */
  @GET
  @Transactional
  public List<Row> list(long id) {
    var hand = DossierAtHand.of(asker.person(), id);
    return Verdict.shown(hand).stream().map(c -> Row.of(c, hand)).toList();
  }

  /** The asker's own. */
  @PUT
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ObjectionRow.Sent.class)))
  public Row contest(long id, Body body) {
    return Attempts.transaction(
        () -> {
          var hand = DossierAtHand.of(asker.person(), id);
          return Row.of(contesting.raise(hand, () -> words(body)), hand);
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
  public Row answer(long id, long contest, Body body) {
    return Attempts.transaction(
        () -> {
          var hand = DossierAtHand.of(asker.person(), id);
          return Row.of(contesting.answer(hand, contest, () -> words(body)), hand);
        });
  }

  private static String words(Body body) {
    return body.as(ObjectionRow.Sent.class).text();
  }
}
