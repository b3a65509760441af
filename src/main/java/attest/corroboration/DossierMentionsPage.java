// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Moves a mention from a dossier's page to another dossier, or takes it out. */
@Path("/dossiers/{id}/mentions/{sentence}")
public class DossierMentionsPage {
  @Inject DossierMentionsApi mentions;

  @POST
  @Path("move")
  public Response move(long id, long sentence, @FormParam("to") long to) {
    mentions.move(to, sentence, id);
    return done(id, "moved");
  }

  @POST
  @Path("removal")
  public Response takeOut(long id, long sentence) {
    mentions.takeOut(id, sentence);
    return done(id, "changed");
  }

  private static Response done(long id, String what) {
    return Response.seeOther(URI.create("/dossiers/" + id + "?done=" + what)).build();
  }
}
