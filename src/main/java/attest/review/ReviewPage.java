// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Asker;
import attest.article.Article;
import attest.project.Members;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** The page on which a reviewer reads an article and judges its sentences. */
@Path("/articles/{id}/review")
public class ReviewPage {
  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance review(ReviewSheet sheet);
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;

  /** Never from a cache: the versions in an old copy would make each next change a stale one. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response show(long id) {
    var article = Article.visibleTo(asker.person(), id);
    var sheet = ReviewSheet.of(members.in(article.project.id), article, clock.instant());
    return Response.ok(Templates.review(sheet)).header("Cache-Control", "no-store").build();
  }
}
