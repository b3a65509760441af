// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.annotation.Submission;
import attest.article.Sentence;
import attest.project.Membership;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a pair was settled, as who judged it sees that beside their own judgement: in a blind project
 * too, once no article of the pair is one that they review and have not submitted, so that no
 * decision leads an answer.
 *
 * @param agrees whether it says what they said
 * @param contest theirs; null where they have not contested it
 */
public record PairDecision(SettledPair settled, boolean agrees, @Nullable PairContest contest) {

  /** Of the pairs of a sentence that the asker judged, by the other sentence's id. */
  static Map<Long, PairDecision> of(
      Membership asker, Sentence sentence, Collection<Corroboration> own) {
    var contests =
        PairContest.by(asker.person, sentence).stream()
            .collect(Collectors.toMap(c -> c.settledPair.id, Function.identity()));
    var settled = SettledPair.byEnds(SettledPair.on(sentence));
    var hidden = unfinished(asker, own.stream().map(Corroboration::pair).toList());
    var decisions = new HashMap<Long, PairDecision>();
    for (var judgement : own) {
      var pair = judgement.pair();
      var stands = settled.get(pair.ends());
      if (stands != null && isFinished(pair, hidden)) {
        var contest = contests.get(stands.id);
        decisions.put(
            pair.other(sentence).id, new PairDecision(stands, agree(stands, judgement), contest));
      }
    }
    return decisions;
  }

  private static boolean agree(SettledPair settled, Corroboration judgement) {
    return settled.relation == judgement.relation
        && Objects.equals(settled.newerId, judgement.newerId);
  }

  /** Whether the member may know how the pair was settled because they judged it. */
  static boolean isFor(PairAtHand hand) {
    var pair = hand.pair();
    return PairSettling.hasReviewed(hand)
        && isFinished(pair, unfinished(hand.membership(), List.of(pair)));
  }

  private static Collection<Long> unfinished(Membership asker, List<Pair> pairs) {
    var articles = pairs.stream().flatMap(PairDecision::articles).distinct().toList();
    return Submission.unfinished(asker.person, articles);
  }

  private static boolean isFinished(Pair pair, Collection<Long> unfinished) {
    return articles(pair).noneMatch(unfinished::contains);
  }

  private static Stream<Long> articles(Pair pair) {
    return Stream.of(pair.first().article.id, pair.second().article.id);
  }
}
