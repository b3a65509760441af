// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.annotation.Progress;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Permission;
import attest.project.Pseudonyms;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** How far the reviewers of one article are, as far as the asker may see. */
public record ArticleProgress(Article article, long sentences, List<Reviewer> reviewers) {
  /** How far one reviewer is. */
  public record Reviewer(String name, long judged, boolean submitted) {}

  /** Of these articles of the asker's project. */
  static List<ArticleProgress> of(Membership asker, List<Article> articles) {
    var ids = articles.stream().map(a -> a.id).toList();
    var sentences = Sentence.counts(ids);
    var progress =
        Progress.of(asker, ids).stream().collect(Collectors.groupingBy(Progress::article));
    var names = names(asker, progress);
    return articles.stream()
        .map(
            a ->
                new ArticleProgress(
                    a,
                    sentences.getOrDefault(a.id, 0L),
                    progress.getOrDefault(a.id, List.of()).stream()
                        .map(
                            p ->
                                new Reviewer(
                                    names.apply(p.reviewer()), p.judged(), p.isSubmitted()))
                        .toList()))
        .toList();
  }

  /** Names for those who may see them, else letters. */
  private static LongFunction<String> names(Membership asker, Map<Long, List<Progress>> progress) {
    if (!asker.may(Permission.SEE_NAMES)) {
      return Pseudonyms.of(asker.project)::of;
    }
    var ids =
        progress.values().stream()
            .flatMap(List::stream)
            .map(Progress::reviewer)
            .distinct()
            .toList();
    Map<Long, String> names =
        Person.<Person>list("id in ?1", ids).stream()
            .collect(Collectors.toMap(p -> p.id, p -> p.name));
    return id -> names.getOrDefault(id, "");
  }

  public long submitted() {
    return reviewers.stream().filter(Reviewer::submitted).count();
  }

  public long underWay() {
    return reviewers.size() - submitted();
  }
}
