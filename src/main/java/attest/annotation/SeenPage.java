// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.project.Members;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** Where My work sets a comment aside that waited. */
@Path("/comments/{id}/seen")
public class SeenPage {
  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;

  @POST
  @Transactional
  public Response see(long id) {
    var heard = Conversation.comment(members, asker.person(), id);
    CommentNotice.see(heard.comment(), heard.member().person, clock.instant());
    return Response.seeOther(URI.create("/?done=seen#waiting")).build();
  }
}
