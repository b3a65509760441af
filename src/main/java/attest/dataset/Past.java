// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.AnswerHistory;
import attest.annotation.Blindness;
import attest.annotation.Submission;
import attest.article.Article;
import attest.project.Membership;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stood before in an article, as far as the asker may see it.
 *
 * @param answers by the sentence's id, then by the reviewer's name, in the reviewers' order
 */
record Past(Map<Long, Map<String, AnswerHistory>> answers, List<Submission> submissions) {
  static final Past NONE = new Past(Map.of(), List.of());

  static Past of(Membership asker, Article article, Reviewers reviewers) {
    var answers = new LinkedHashMap<Long, Map<String, AnswerHistory>>();
    AnswerHistory.visibleTo(asker, article).stream()
        .filter(h -> reviewers.know(h.annotation().reviewer.id))
        .sorted(Comparator.comparingInt(h -> reviewers.place(h.annotation().reviewer.id)))
        .forEach(
            h ->
                answers
                    .computeIfAbsent(h.annotation().sentence.id, id -> new LinkedHashMap<>())
                    .put(reviewers.name(h.annotation().reviewer.id), h));
    var blindness = Blindness.of(asker, article);
    var submissions =
        Submission.of(article).stream()
            .filter(s -> blindness.shows(article.id, s.reviewer.id))
            .filter(s -> reviewers.know(s.reviewer.id))
            .sorted(Comparator.comparingInt(s -> reviewers.place(s.reviewer.id)))
            .toList();
    return new Past(answers, submissions);
  }

  Map<String, AnswerHistory> of(long sentence) {
    return answers.getOrDefault(sentence, Map.of());
  }
}
