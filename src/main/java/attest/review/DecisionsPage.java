// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Asker;
import attest.adjudication.ShownDecision;
import attest.article.Article;
import attest.project.Members;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** How the sentences of an article were settled, for a review page that stood open meanwhile. */
@Path("/articles/{id}/review/decisions")
public class DecisionsPage {
  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance decisions(Map<Long, ShownDecision> decisions);
  }

  @Inject Asker asker;
  @Inject Members members;

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(long id) {
    var article = Article.visibleTo(asker.person(), id);
    return Templates.decisions(ShownDecision.of(members.in(article.project.id), article));
  }
}
