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

/** What is said about the sentences of an article, as far as the asker may see it, oldest first. */
@Path("/api/v1/articles/{id}/comments")
public class ArticleCommentsApi {
  @Inject Asker asker;
  @Inject Members members;

  @GET
  public List<CommentRow> list(long id) {
    var article = Article.visibleTo(asker.person(), id);
    var membership = members.in(article.project.id).require(Permission.READ);
    return Conversation.of(membership, article).comments().stream().map(CommentRow::of).toList();
  }
}
