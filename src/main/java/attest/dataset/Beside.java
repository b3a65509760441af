// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Comment;
import attest.article.Article;
import attest.corroboration.Corroboration;
import attest.corroboration.SettledPair;
import attest.project.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was said of a sentence besides answers to it, as far as the asker may see it. */
public record Beside(List<Remark> comments, List<PairJudgement> corroborations) {
  public static final Beside NONE = new Beside(List.of(), List.of());

  /**
   * Of an article's sentences, by their ids.
   *
   * @param answers every reviewer's judgements on pairs are taken with every reviewer's answers,
   *     else the settled ones alone
   */
  static Map<Long, Beside> of(
      Membership asker, Article article, Parts parts, Answers answers, Reviewers reviewers) {
    var found = new HashMap<Long, Beside>();
    if (parts.comments()) {
      Comment.visibleTo(asker, article)
          .forEach(c -> at(found, c.sentence.id).comments.add(Remark.of(c, reviewers)));
    }
    if (parts.corroborations() && answers == Answers.ALL) {
      Corroboration.begunIn(asker, article)
          .forEach(
              c -> {
                String name = reviewers.anybody(c.reviewer.id);
                at(found, c.first.id).corroborations.add(PairJudgement.of(c, name, parts));
              });
    }
    if (parts.corroborations()) {
      SettledPair.begunIn(asker, article)
          .forEach(s -> at(found, s.first.id).corroborations.add(PairJudgement.settled(s, parts)));
    }
    return found;
  }

  private static Beside at(Map<Long, Beside> found, long sentence) {
    return found.computeIfAbsent(
        sentence, fresh -> new Beside(new ArrayList<>(), new ArrayList<>()));
  }
}
