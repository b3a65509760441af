// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.account.Asker;
import attest.annotation.ObjectionRow;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import attest.shared.Body;
import attest.shared.NotFound;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** An adjudicator's answer to a contest: the decision stands. */
@Path("/api/v1/contests/{id}/answer")
public class ContestAnswerApi {
  @Inject Asker asker;
  @Inject Members members;
  @Inject Contesting contesting;

  @PUT
  @RequestBody(
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ObjectionRow.Sent.class)))
  public ContestApi.Row answer(long id, Body body) {
    return Attempts.transaction(
        () -> {
          var contest = Contest.visibleTo(asker.person(), id);
          var sentence = contest.adjudication.answer.sentence;
          var membership = members.in(sentence.article.project.id);
          if (!contest.isFor(membership)) {
            throw new NotFound("There is no contest " + id + " that you may see.");
          }
          membership.require(Permission.ADJUDICATE);
          Settling.of(asker.id(), sentence.id).require();
          String text = body.as(ObjectionRow.Sent.class).text();
          contesting.answer(contest, membership.person, text);
          return ContestApi.Row.of(contest);
        });
  }
}
