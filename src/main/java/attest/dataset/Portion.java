// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Answer;
import attest.article.Article;
import attest.article.Sentence;
import attest.project.LabelScheme;
import attest.project.Membership;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One article of a dataset: its sentences in order, each with the answers that the asker may see.
 */
record Portion(
    Article article, List<Row> rows, Reviewers reviewers, LabelScheme scheme, Past past) {
  /** A sentence and the answers to it by the reviewers' names, in the reviewers' order. */
  record Row(Sentence sentence, Map<String, Answer> answers) {}

  /** Without what stood before. */
  static Portion of(Membership asker, Article article, Reviewers reviewers) {
    return of(asker, article, reviewers, Past.NONE);
  }

  /** With what stood before, and the submissions. */
  static Portion whole(Membership asker, Article article, Reviewers reviewers) {
    return of(asker, article, reviewers, Past.of(asker, article, reviewers));
  }

  private static Portion of(Membership asker, Article article, Reviewers reviewers, Past past) {
    var sentences = Sentence.of(article);
    var answers = new LinkedHashMap<Long, Map<String, Answer>>();
    sentences.forEach(s -> answers.put(s.id, new LinkedHashMap<>()));
    Answer.visibleTo(asker, article).stream()
        .filter(a -> reviewers.know(a.annotation().reviewer.id))
        .sorted(Comparator.comparingInt(a -> reviewers.place(a.annotation().reviewer.id)))
        .forEach(
            a ->
                Objects.requireNonNull(answers.get(a.annotation().sentence.id))
                    .put(reviewers.name(a.annotation().reviewer.id), a));
    var rows =
        sentences.stream().map(s -> new Row(s, Objects.requireNonNull(answers.get(s.id)))).toList();
    return new Portion(article, rows, reviewers, LabelScheme.everOf(article.project), past);
  }
}
