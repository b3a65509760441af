// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.annotation.Blindness;
import attest.article.Article;
import attest.project.Members;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The articles of a project with the progress of those whom the asker may see. */
@Path("/projects/{key}/articles")
public class ArticlesPage {
  private static final int ROWS = 100;

  @CheckedTemplate(basePath = "review")
  static class Templates {
    static native TemplateInstance articles(Table table);
  }

  /** What the page shows. */
  public record Table(Membership membership, List<Row> rows, @Nullable String next, boolean later) {
    public boolean reviews() {
      return membership.may(Permission.REVIEW);
    }

    public boolean manages() {
      return membership.may(Permission.IMPORT);
    }

    public boolean names() {
      return membership.may(Permission.SEE_NAMES);
    }
  }

  /**
   * An article.
   *
   * @param own the asker's progress; null before they judged anything
   * @param others that of everybody else whom the asker may see
   * @param hidden whether there may be others whom the asker may not see yet
   */
  public record Row(
      Article article,
      long sentences,
      @Nullable Progress own,
      List<Progress> others,
      boolean hidden) {
    public long judged() {
      return own == null ? 0 : own.judged();
    }

    public boolean submitted() {
      return own != null && own.submitted();
    }

    public long othersSubmitted() {
      return others.stream().filter(Progress::submitted).count();
    }

    public long othersUnderWay() {
      return others.size() - othersSubmitted();
    }
  }

  @Inject Members members;

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public String show(
      String key,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    var membership = members.in(key);
    long cursor = Listing.after(after);
    int most = limit == null ? ROWS : Listing.limit(limit);
    var listing =
        Listing.of(
            Article.of(membership, cursor, most + 1), most, a -> a, a -> String.valueOf(a.id));
    var rows = rows(listing.items(), membership);
    return Templates.articles(new Table(membership, rows, listing.next(), cursor > 0)).render();
  }

  private static List<Row> rows(List<Article> articles, Membership membership) {
    var blindness = Blindness.of(membership);
    var sentences = Progress.sentences(articles);
    var progress = Progress.of(articles, blindness);
    return articles.stream().map(a -> row(a, sentences, progress, blindness, membership)).toList();
  }

  private static Row row(
      Article article,
      Map<Long, Long> sentences,
      Map<Long, List<Progress>> progress,
      Blindness blindness,
      Membership membership) {
    var all = progress.getOrDefault(article.id, List.of());
    return new Row(
        article,
        sentences.getOrDefault(article.id, 0L),
        all.stream().filter(p -> p.isOf(membership.person)).findFirst().orElse(null),
        all.stream().filter(p -> !p.isOf(membership.person)).toList(),
        !blindness.showsAll(article.id));
  }
}
