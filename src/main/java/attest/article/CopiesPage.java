// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Asker;
import attest.project.Members;
import attest.project.Permission;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** An article beside another that shares wording with it, the common words marked in both. */
@Path("/articles/{id}/copies")
public class CopiesPage {
  /** Most near-copies in the list. */
  private static final int MOST = 100;

  @CheckedTemplate(basePath = "article")
  static class Templates {
    static native TemplateInstance copies(CopiesView view);
  }

  @Inject Asker asker;
  @Inject Members members;

  @GET
  public TemplateInstance show(long id, @QueryParam("with") @Nullable Long with) {
    var article = Article.visibleTo(asker.person(), id);
    members.in(article.project.id).require(Permission.READ);
    return Templates.copies(CopiesView.of(article, NearCopy.of(article, 0, MOST), with));
  }
}
