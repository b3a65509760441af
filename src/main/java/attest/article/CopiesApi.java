// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Asker;
import attest.article.wording.Run;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an article shares word for word with others of its project. */
@Path("/api/v1/articles/{id}/copies")
public class CopiesApi {
  private static final int MOST = 100;

  /**
   * An article that shares wording with the one asked about.
   *
   * @param sharedTokens words of each that stand in the common runs
   * @param fiveGrams different groups of five words that both have
   */
  public record Copy(
      long article,
      String title,
      String outlet,
      @Nullable LocalDate publishedOn,
      int sharedTokens,
      int longestRun,
      int fiveGrams,
      List<Passage> runs,
      Origin origin,
      List<Pair> sentences) {
    static Copy of(NearCopy copy, CopySearch search) {
      var other = copy.other;
      return new Copy(
          other.id,
          other.title,
          other.outlet,
          other.publishedOn,
          copy.sharedWords,
          copy.longestRun,
          copy.fiveGrams,
          copy.runs.stream().map(run -> Passage.of(run, copy.article.text)).toList(),
          Origin.of(copy.article, other),
          Pair.in(copy, new CopiedSentences(other, search)));
    }
  }

  /** Words in common, in UTF-16 code units of each article's text. */
  public record Passage(int begin, int end, int otherBegin, int otherEnd, String text) {
    static Passage of(Run run, String text) {
      return new Passage(
          run.begin(),
          run.end(),
          run.otherBegin(),
          run.otherEnd(),
          text.substring(run.begin(), run.end()));
    }
  }

  /** A sentence and those of the other article that copy it. */
  public record Pair(long sentence, List<Long> others) {
    static List<Pair> in(NearCopy copy, CopiedSentences others) {
      return Sentence.of(copy.article).stream()
          .filter(copy::meets)
          .map(sentence -> new Pair(sentence.id, others.of(sentence)))
          .filter(pair -> !pair.others.isEmpty())
          .toList();
    }
  }

  @Inject Asker asker;

  @GET
  public Listing<Copy> list(
      long id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var article = Article.visibleTo(asker.person(), id);
    int size = Math.min(Listing.limit(limit), MOST);
    var rows = NearCopy.of(article, Listing.after(after), size + 1);
    var search = new CopySearch(article.project);
    return Listing.of(rows, size, copy -> Copy.of(copy, search), copy -> copy.other.id);
  }
}
