// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The button that draws the next article. */
@Path("/projects/{key}/next")
public class NextPage {
  @Inject Members members;
  @Inject Drawing drawing;

  /** Goes to the article that is reserved now; back to My work where there is none. */
  @POST
  public Response next(String key) {
    var drawn =
        Attempts.transaction(
            () ->
                drawing
                    .next(members.in(key).require(Permission.REVIEW))
                    .map(r -> "/articles/" + r.article.id + "/review"));
    return Response.seeOther(URI.create(drawn.orElse("/?done=drawn"))).build();
  }
}
