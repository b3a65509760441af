// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import attest.account.Asker;
import attest.article.Article;
import attest.project.LabelScheme;
import attest.shared.Listing;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the asker did to an article, so that undo reaches back over a reload: their own changes. */
@Path("/api/v1/articles/{id}/changes")
public class OwnChangesApi {
  /** What stood for a sentence from a change on. */
  public record Change(
      long change, long sentence, @JsonUnwrapped AnnotationHistoryApi.Version version) {
    static Change of(AnnotationChange change, LabelScheme scheme) {
      return new Change(
          change.id,
          change.annotation.sentence.id,
          AnnotationHistoryApi.Version.of(change, scheme));
    }
  }

  @Inject Asker asker;

  /** Newest first; {@code after} goes on with older ones. */
  @GET
  public Listing<Change> list(
      long id,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable Integer limit) {
    var article = Article.visibleTo(asker.person(), id);
    var scheme = LabelScheme.everOf(article.project);
    int most = Listing.limit(limit);
    List<AnnotationChange> changes =
        AnnotationChange.latest(article, asker.person(), Listing.after(after), most + 1);
    return Listing.of(changes, most, c -> Change.of(c, scheme), c -> c.id);
  }
}
