// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.article.Article;
import attest.project.Members;
import attest.project.Permission;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The asker's answers to an article that were carried over and wait to be looked at again. */
@Path("/api/v1/articles/{id}/rechecks")
public class RechecksApi {
  /** Ids of sentences, in their order. */
  public record Waiting(List<Long> sentences) {}

  @Inject Asker asker;
  @Inject Members members;

  @GET
  public Waiting list(long id) {
    var article = Article.visibleTo(asker.person(), id);
    var membership = members.in(article.project.id).require(Permission.READ);
    return new Waiting(Annotation.toCheck(article, membership.person));
  }
}
