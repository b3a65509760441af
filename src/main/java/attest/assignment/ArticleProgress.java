// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.annotation.Progress;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Pseudonyms;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far the reviewers of one article are, as far as the asker may see.
 *
 * @param given names of those who have a place at it and have not begun
 */
public record ArticleProgress(
    Article article, long sentences, List<Reviewer> reviewers, List<String> given) {
  /** How far one reviewer is. */
  public record Reviewer(String name, long judged, boolean submitted) {}

  /** Of these articles of the asker's project. */
  static List<ArticleProgress> of(Membership asker, List<Article> articles, Instant now) {
    var ids = articles.stream().map(a -> a.id).toList();
    var sentences = Sentence.counts(ids);
    var progress =
        Progress.of(asker, ids).stream().collect(Collectors.groupingBy(Progress::article));
    var places =
        Reservation.<Reservation>list("article in ?1 order by place", articles).stream()
            .filter(r -> r.isLive(now))
            .collect(
                Collectors.groupingBy(
                    r -> r.article.id,
                    Collectors.mapping(r -> r.reviewer.id, Collectors.toList())));
    var names = names(asker, progress.values(), places.values());
    return articles.stream()
        .map(
            a ->
                of(
                    a,
                    sentences.getOrDefault(a.id, 0L),
                    progress.getOrDefault(a.id, List.of()),
                    places.getOrDefault(a.id, List.of()),
                    names))
        .toList();
  }

  private static ArticleProgress of(
      Article article,
      long sentences,
      List<Progress> begun,
      List<Long> places,
      LongFunction<String> names) {
    return new ArticleProgress(
        article,
        sentences,
        begun.stream()
            .map(p -> new Reviewer(names.apply(p.reviewer()), p.judged(), p.isSubmitted()))
            .toList(),
        places.stream()
            .filter(holder -> begun.stream().noneMatch(p -> p.reviewer() == holder))
            .map(names::apply)
            .toList());
  }

  /** Names for those who may see them, else letters. */
  private static LongFunction<String> names(
      Membership asker, Collection<List<Progress>> progress, Collection<List<Long>> places) {
    if (!asker.may(Permission.SEE_NAMES)) {
      return Pseudonyms.of(asker.project)::of;
    }
    var ids =
        Stream.concat(
                progress.stream().flatMap(List::stream).map(Progress::reviewer),
                places.stream().flatMap(List::stream))
            .distinct()
            .toList();
    Map<Long, String> names =
        Person.<Person>list("id in ?1", ids).stream()
            .collect(Collectors.toMap(p -> p.id, p -> p.name));
    return id -> Objects.requireNonNullElse(names.get(id), "");
  }

  /** Whether nobody has begun, nor is it anybody's to begin. */
  public boolean isNobodys() {
    return reviewers.isEmpty() && given.isEmpty();
  }

  public long submitted() {
    return reviewers.stream().filter(Reviewer::submitted).count();
  }

  public long underWay() {
    return reviewers.size() - submitted();
  }
}
