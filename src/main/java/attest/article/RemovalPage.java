// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Asker;
import attest.project.Members;
import attest.project.Permission;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** Where a lead takes an article out of the project, and brings it back. */
@Path("/articles/{id}/removal")
public class RemovalPage {
  @CheckedTemplate(basePath = "article")
  static class Templates {
    static native TemplateInstance removal(long id, String heading, int sentences);
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;

  @GET
  public TemplateInstance ask(long id) {
    var article = Article.visibleTo(asker.person(), id);
    members.in(article.project.id).require(Permission.IMPORT);
    return Templates.removal(id, article.heading(), Sentence.of(article).size());
  }

  @POST
  @Transactional
  public Response remove(long id) {
    var article = article(id);
    article.remove(asker.person(), clock.instant());
    return Response.seeOther(
            URI.create("/projects/" + article.project.projectKey + "/import?done=removed#removed"))
        .build();
  }

  @POST
  @Path("undoing")
  @Transactional
  public Response restore(long id) {
    article(id).restore(asker.person(), clock.instant());
    return Response.seeOther(URI.create("/articles/" + id + "/facts?done=restored")).build();
  }

  private Article article(long id) {
    var article = Article.evenRemoved(asker.person(), id);
    members.in(article.project.id).require(Permission.IMPORT);
    return article;
  }
}
