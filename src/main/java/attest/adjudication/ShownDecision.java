// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Answer;
import attest.annotation.SettledAnswer;
import attest.annotation.Submission;
import attest.article.Article;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import attest.project.Permission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a sentence was settled, as its reviewer sees it beside their own answer, and who does not
 * judge without any.
 *
 * @param answered whether the asker has an answer of their own
 * @param agrees whether it says what their answer says
 * @param contest theirs; null where they have not contested it
 */
public record ShownDecision(
    Adjudication adjudication,
    List<Label> labels,
    List<Facts.Fact> facts,
    boolean answered,
    boolean agrees,
    @Nullable Contest contest) {

  /**
   * Of the sentences of an article that the asker judged, by the sentence's id; none before they
   * have submitted the article, so that no decision leads an answer. Of all that are settled where
   * the asker's role does not judge.
   */
  public static Map<Long, ShownDecision> of(Membership asker, Article article) {
    boolean led = asker.may(Permission.REVIEW) && Submission.of(article, asker.person).isEmpty();
    return led ? Map.of() : read(asker, article);
  }

  private static Map<Long, ShownDecision> read(Membership asker, Article article) {
    Map<Long, Answer> own =
        Answer.by(asker.person, article).stream()
            .collect(Collectors.toMap(a -> a.annotation().sentence.id, Function.identity()));
    Map<Long, Contest> contests =
        Contest.by(asker.person, article).stream()
            .collect(Collectors.toMap(c -> c.adjudication.id, Function.identity()));
    var scheme = LabelScheme.everOf(article.project);
    var decisions = new HashMap<Long, ShownDecision>();
    for (Adjudication settled : Adjudication.visibleTo(asker, article)) {
      Long sentence = settled.answer.sentence.id;
      var answer = own.get(sentence);
      if (answer != null || !asker.may(Permission.REVIEW)) {
        decisions.put(sentence, of(settled, answer, contests.get(settled.id), scheme));
      }
    }
    return decisions;
  }

  private static ShownDecision of(
      Adjudication settled, @Nullable Answer own, @Nullable Contest contest, LabelScheme scheme) {
    SettledAnswer answer = settled.answer;
    var details = answer.details();
    return new ShownDecision(
        settled,
        scheme.of(answer.labels),
        Facts.of(details),
        own != null,
        own != null && agree(answer, own),
        contest);
  }

  private static boolean agree(SettledAnswer settled, Answer own) {
    var apart =
        Differences.of(
            List.of(
                new Differences.Said(settled.labels, settled.details()),
                new Differences.Said(own.annotation().labels, own.details())));
    return !apart.any();
  }

  /** Where it is contested. */
  public String address() {
    return "/sentences/" + adjudication.answer.sentence.id + "/contest";
  }
}
