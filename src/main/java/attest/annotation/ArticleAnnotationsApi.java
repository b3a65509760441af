// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.article.Article;
import attest.project.LabelScheme;
import attest.project.Members;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The answers to the sentences of an article, as far as the asker may see them. */
@Path("/api/v1/articles/{id}/annotations")
public class ArticleAnnotationsApi {
  @Inject Asker asker;
  @Inject Members members;

  @GET
  public List<AnnotationApi.Row> list(long id) {
    var article = Article.visibleTo(asker.person(), id);
    var membership = members.in(article.project.id);
    var scheme = LabelScheme.everOf(article.project);
    return Answer.visibleTo(membership, article).stream()
        .map(answer -> AnnotationApi.Row.of(answer, scheme))
        .toList();
  }
}
