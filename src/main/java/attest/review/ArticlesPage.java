// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.article.Article;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** The articles of a project with the progress of those whom the asker may see. */
@Path("/projects/{key}/articles")
public class ArticlesPage {
  private static final int ROWS = 100;

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance articles(ArticleTable table);
  }

  @Inject Members members;

  @GET
  public TemplateInstance show(
      String key,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    var membership = members.in(key).require(Permission.READ);
    long cursor = Listing.after(after);
    int most = limit == null ? ROWS : Listing.limit(limit);
    var found = Article.of(membership, cursor, most + 1);
    Listing<Article> page = Listing.of(found, most, a -> a, a -> a.id);
    return Templates.articles(ArticleTable.of(membership, page, cursor > 0));
  }
}
