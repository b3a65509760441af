// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.project.Permission;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** The comments on a dossier's page. */
@Path("/dossiers/{id}/comments")
public class DossierCommentsPage {
  @Inject DossierForms forms;
  @Inject Clock clock;

  @POST
  public Response say(long id, @FormParam("text") @DefaultValue("") String text) {
    return forms.sent(
        id,
        Permission.REVIEW,
        "said",
        hand ->
            DossierComment.say(
                hand.requirePresent().dossier(),
                hand.person(),
                text.replace("\r\n", "\n").strip(),
                clock.instant()));
  }

  @POST
  @Path("{comment}/removal")
  public Response remove(long id, long comment) {
    return forms.sent(
        id,
        Permission.REVIEW,
        "changed",
        hand -> DossierComment.of(hand.dossier(), comment).remove(hand, clock.instant()));
  }

  @POST
  @Path("{comment}/restoration")
  public Response restore(long id, long comment) {
    return forms.sent(
        id,
        Permission.REVIEW,
        "changed",
        hand -> DossierComment.of(hand.dossier(), comment).restore(hand, clock.instant()));
  }
}
