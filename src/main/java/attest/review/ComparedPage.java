// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Asker;
import attest.article.Article;
import attest.article.Sentence;
import attest.corroboration.Corroboration;
import attest.project.Members;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the asker said of an article's sentences beside sentences of others, for the side panel. */
@Path("/articles/{id}/review/compared")
public class ComparedPage {
  /** A judgement of the asker's, seen from the article. */
  public record Compared(long here, String relation, Sentence other) {
    static Compared of(Corroboration own, Article article) {
      boolean begins = own.first.article.id.equals(article.id);
      var here = begins ? own.first : own.second;
      return new Compared(here.id, own.standing().name(), begins ? own.second : own.first);
    }
  }

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance compared(List<Compared> compared);
  }

  @Inject Asker asker;
  @Inject Members members;

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(long id) {
    var article = Article.visibleTo(asker.person(), id);
    var own = Corroboration.by(members.in(article.project.id), article);
    return Templates.compared(own.stream().map(judged -> Compared.of(judged, article)).toList());
  }
}
