// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Asker;
import attest.article.Article;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Attempts;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The button that passes over an article. */
@Path("/articles/{id}/skip")
public class SkipPage {
  @Inject Asker asker;
  @Inject Members members;
  @Inject Drawing drawing;

  @POST
  public Response skip(long id) {
    Attempts.transaction(
        () -> {
          var article = Article.visibleTo(asker.person(), id);
          var membership = members.in(article.project.id).require(Permission.REVIEW);
          return drawing.skip(membership, article);
        });
    return Response.seeOther(URI.create("/?done=skipped")).build();
  }
}
