// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Asker;
import attest.article.Preview.FieldError;
import attest.article.Preview.Typed;
import attest.project.Members;
import attest.project.Permission;
import attest.shared.Invalid;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Where a lead corrects what is known about an article; its text never changes. */
@Path("/articles/{id}/facts")
public class FactsPage {
  /** What the page shows. */
  public record View(
      long id,
      String key,
      String heading,
      String file,
      int sentences,
      Typed facts,
      @Nullable FieldError refusal) {
    public String fault() {
      return FieldError.at(refusal);
    }
  }

  @CheckedTemplate(basePath = "article")
  static class Templates {
    static native TemplateInstance facts(View view);
  }

  @Inject Asker asker;
  @Inject Members members;
  @Inject Clock clock;

  @GET
  public TemplateInstance show(long id) {
    var article = article(id);
    return page(article, Typed.of(article.facts()), null);
  }

  @POST
  public Response correct(long id, @BeanParam FactsForm form) {
    var article = article(id);
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                var stands = Article.visibleTo(asker.person(), id);
                stands.correct(form.said().over(stands.facts()), asker.person(), clock.instant());
              });
    } catch (Invalid refusal) {
      var error = new FieldError(refusal.field(), refusal.words());
      return Response.status(422).entity(page(article, form.typed(), error)).build();
    }
    return Response.seeOther(URI.create("/articles/" + id + "/facts?done=saved")).build();
  }

  private Article article(long id) {
    var article = Article.visibleTo(asker.person(), id);
    members.in(article.project.id).require(Permission.IMPORT);
    return article;
  }

  private static TemplateInstance page(Article article, Typed facts, @Nullable FieldError refusal) {
    return Templates.facts(
        new View(
            article.id,
            article.project.projectKey,
            article.heading(),
            article.fileName,
            Sentence.of(article).size(),
            facts,
            refusal));
  }
}
