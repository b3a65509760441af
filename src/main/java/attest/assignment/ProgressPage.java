// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a project is: the whole, its reviewers, labels and articles. */
@Path("/projects/{key}/progress")
public class ProgressPage {
  private static final int ARTICLES = 50;

  /** What the page shows; {@code next} is where the next page of articles begins. */
  public record Sheet(
      String key,
      ProjectProgress progress,
      List<ArticleProgress> articles,
      @Nullable String next,
      boolean later) {
    /** The day on which the work ends, at its pace. */
    public @Nullable Instant end() {
      var forecast = progress.forecast();
      return forecast == null || forecast.end() == null
          ? null
          : forecast.end().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }

  @CheckedTemplate(basePath = "assignment")
  static class Templates {
    static native TemplateInstance progress(Sheet sheet);
  }

  @Inject Members members;
  @Inject Clock clock;

  @GET
  public TemplateInstance show(String key, @QueryParam("after") @Nullable String after) {
    var asker = members.in(key).require(Permission.READ);
    var now = clock.instant();
    var progress = ProjectProgress.of(asker, now);
    var found = Article.of(asker, Listing.after(after), ARTICLES + 1);
    var page = Listing.of(found, ARTICLES, a -> a, a -> a.id);
    var articles =
        progress.isWhole()
            ? ArticleProgress.of(asker, page.items(), now)
            : List.<ArticleProgress>of();
    return Templates.progress(new Sheet(key, progress, articles, page.next(), after != null));
  }
}
