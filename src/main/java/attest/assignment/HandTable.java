// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.annotation.Submission;
import attest.article.Article;
import attest.project.Membership;
import attest.shared.Listing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of a project's articles against its reviewers: who is given what.
 *
 * @param next where the next page begins, null at the end
 * @param from where this page begins, null for the first
 */
public record HandTable(
    String key,
    List<Membership> reviewers,
    List<Row> rows,
    @Nullable String next,
    @Nullable String from) {
  static final int ARTICLES = 25;

  public boolean isLater() {
    return from != null;
  }

  /** An article; {@code needs} is how many more reviewers it needs. */
  public record Row(Article article, List<Cell> cells, long needs) {}

  /**
   * A reviewer at an article.
   *
   * @param pair article and reviewer, as the form sends them
   * @param place null where they have none
   */
  public record Cell(
      String pair, String name, @Nullable Reservation place, boolean submitted, Instant now) {
    public boolean isGiven() {
      return place != null && place.assigned;
    }

    /** Whether the queue has it for them at present. */
    public boolean isReserved() {
      return place != null && !place.assigned && place.isLive(now);
    }

    public @Nullable Instant due() {
      var day = place == null ? null : place.dueOn;
      return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
  }

  private record Pair(long article, long reviewer) {}

  static HandTable of(Membership lead, @Nullable String after, Instant now) {
    var found = Article.of(lead, Listing.after(after), ARTICLES + 1);
    var page = Listing.of(found, ARTICLES, a -> a, a -> a.id);
    var reviewers = Giving.whoMayReview(lead.project);
    Map<Pair, Reservation> places = new HashMap<>();
    Reservation.<Reservation>list("article in ?1", page.items())
        .forEach(r -> places.put(new Pair(r.article.id, r.reviewer.id), r));
    Set<Pair> submitted = new HashSet<>();
    Submission.<Submission>list("article in ?1", page.items())
        .forEach(u -> submitted.add(new Pair(u.article.id, u.reviewer.id)));
    var rows =
        page.items().stream()
            .map(a -> row(a, reviewers, places, submitted, lead.project.overlap, now))
            .toList();
    return new HandTable(lead.project.projectKey, reviewers, rows, page.next(), after);
  }

  private static Row row(
      Article article,
      List<Membership> reviewers,
      Map<Pair, Reservation> places,
      Set<Pair> submitted,
      int overlap,
      Instant now) {
    var cells =
        reviewers.stream()
            .map(
                m -> {
                  var pair = new Pair(article.id, m.person.id);
                  return new Cell(
                      article.id + "-" + m.person.id,
                      m.person.name,
                      places.get(pair),
                      submitted.contains(pair),
                      now);
                })
            .toList();
    long taken = cells.stream().filter(c -> c.submitted || c.isGiven() || c.isReserved()).count();
    return new Row(article, cells, Math.max(0, overlap - taken));
  }
}
