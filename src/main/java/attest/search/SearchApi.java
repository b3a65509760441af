// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.article.Sentence;
import attest.project.Members;
import attest.project.Permission;
import attest.search.Terms.Mark;
import attest.shared.Invalid;
import attest.shared.Listing;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Search in a project: words, and answers as far as the asker may see them. */
@Path("/api/v1/projects/{key}/search")
public class SearchApi {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  /**
   * A page of what was found.
   *
   * @param total how many there are; {@code more}: at least so many
   * @param complete false while the index is made: then there may be others
   */
  public record Answer(
      List<Row> items, @Nullable String next, long total, boolean more, boolean complete) {}

  /** A sentence; {@code marks} are the words that were looked for, in UTF-16 code units of it. */
  public record Row(
      long sentence,
      long article,
      String title,
      String outlet,
      @Nullable LocalDate publishedOn,
      String language,
      int ordinal,
      String text,
      List<Mark> marks,
      @Nullable Beside before,
      @Nullable Beside after) {
    static Row of(FoundSentence found) {
      var article = found.article();
      return new Row(
          found.sentence().id,
          article.id,
          article.title,
          article.outlet,
          article.publishedOn,
          article.language,
          found.sentence().ordinal,
          found.sentence().text(),
          found.marks(),
          Beside.of(found.before()),
          Beside.of(found.after()));
    }
  }

  /** The sentence before or after one. */
  public record Beside(long sentence, String text) {
    static @Nullable Beside of(@Nullable Sentence sentence) {
      return sentence == null ? null : new Beside(sentence.id, sentence.text());
    }
  }

  @Inject Members members;
  @Inject ProjectSearch search;

  @GET
  public Answer find(
      String key,
      @BeanParam Asked asked,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("after") @Nullable String after) {
    var membership = members.in(key).require(Permission.READ);
    if (asked.isEmpty()) {
      throw new Invalid("q", "Say what to look for: words in q, or one of the conditions.");
    }
    int most = limit == null ? USUAL : Math.min(Listing.limit(limit), MOST);
    int from = (int) Math.max(0, Math.min(ProjectSearch.DEEPEST, Listing.after(after)));
    var found = search.of(membership, asked, from, most);
    return new Answer(
        found.rows().stream().map(Row::of).toList(),
        found.next() == null ? null : String.valueOf(found.next()),
        found.total(),
        found.more(),
        found.complete());
  }
}
