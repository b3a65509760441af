// SPDX-License-Identifier: Apache-2.0
package attest.review;

import attest.account.Person;
import attest.annotation.Progress;
import attest.article.Article;
import attest.article.NearCopies;
import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Permission;
import attest.shared.Listing;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of a project's articles with the progress that the asker may see, in five queries however
 * many articles.
 *
 * @param next where the next page begins, null at the end
 * @param later whether this is not the first page
 */
public record ArticleTable(
    Membership membership, List<Row> rows, @Nullable String next, boolean later) {

  /** How far one reviewer is. */
  public record Reviewer(String name, long judged, boolean submitted) {}

  /**
   * An article.
   *
   * @param judged by the asker; {@code submitted} likewise
   * @param others everybody else whom the asker may see
   * @param copied whether it shares wording with others
   */
  public record Row(
      Article article,
      long sentences,
      long judged,
      boolean submitted,
      List<Reviewer> others,
      boolean copied) {
    public @Nullable Instant published() {
      var day = article.publishedOn;
      return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Row asCopy() {
      return new Row(article, sentences, judged, submitted, others, true);
    }

    public long othersSubmitted() {
      return others.stream().filter(Reviewer::submitted).count();
    }

    public long othersUnderWay() {
      return others.size() - othersSubmitted();
    }
  }

  static ArticleTable of(Membership membership, Listing<Article> page, boolean later) {
    var ids = page.items().stream().map(a -> a.id).toList();
    var sentences = Sentence.counts(ids);
    var progress =
        Progress.of(membership, ids).stream().collect(Collectors.groupingBy(Progress::article));
    var names = names(progress);
    var copied = NearCopies.among(ids);
    var rows =
        page.items().stream()
            .map(a -> row(a, sentences, progress.getOrDefault(a.id, List.of()), names, membership))
            .map(row -> copied.contains(row.article.id) ? row.asCopy() : row)
            .toList();
    return new ArticleTable(membership, rows, page.next(), later);
  }

  private static Row row(
      Article article,
      Map<Long, Long> sentences,
      List<Progress> progress,
      Map<Long, String> names,
      Membership asker) {
    var own = progress.stream().filter(p -> p.reviewer() == asker.person.id).findFirst();
    var others =
        progress.stream()
            .filter(p -> p.reviewer() != asker.person.id)
            .map(
                p ->
                    new Reviewer(names.getOrDefault(p.reviewer(), ""), p.judged(), p.isSubmitted()))
            .toList();
    return new Row(
        article,
        sentences.getOrDefault(article.id, 0L),
        own.map(Progress::judged).orElse(0L),
        own.filter(Progress::isSubmitted).isPresent(),
        others,
        false);
  }

  private static Map<Long, String> names(Map<Long, List<Progress>> progress) {
    var ids =
        progress.values().stream()
            .flatMap(List::stream)
            .map(Progress::reviewer)
            .distinct()
            .toList();
    return Person.<Person>list("id in ?1", ids).stream()
        .collect(Collectors.toMap(p -> p.id, p -> p.name));
  }

  public boolean reviews() {
    return membership.may(Permission.REVIEW);
  }

  public boolean manages() {
    return membership.may(Permission.IMPORT);
  }

  public boolean names() {
    return membership.may(Permission.SEE_NAMES);
  }

  /** Whether others' progress is hidden from the asker altogether. */
  public boolean blind() {
    return membership.project.blind && !membership.may(Permission.SEE_ANSWERS);
  }
}
