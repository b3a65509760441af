// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.account.Asker;
import attest.shared.Attempts;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/** A contest of a dossier's grade and the answer to it, from the dossier's page. */
@Path("/dossiers/{id}/contests")
public class DossierContestsPage {
  @Inject Asker asker;
  @Inject GradeContesting contesting;

  @POST
  public Response contest(long id, @FormParam("text") @DefaultValue("") String text) {
    return done(id, "contested", hand -> contesting.raise(hand, () -> text));
  }

  @POST
  @Path("{contest}")
  public Response answer(long id, long contest, @FormParam("text") @DefaultValue("") String text) {
    return done(id, "answered", hand -> contesting.answer(hand, contest, () -> text));
  }

  private Response done(long id, String what, Function<DossierAtHand, GradeContest> work) {
    Attempts.transaction(() -> work.apply(DossierAtHand.of(asker.person(), id)).version);
    return Response.seeOther(URI.create("/dossiers/" + id + "?done=" + what + "#verdict")).build();
  }
}
