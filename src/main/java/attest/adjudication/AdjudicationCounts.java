// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Annotation;
import attest.annotation.Blindness;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.project.Membership;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What adjudication came to in a project, as far as the asker may see it.
 *
 * @param settled sentences
 * @param outcomes how many were settled each way
 * @param reasons why reviewers differed, where that was said
 * @param withMajority settled sentences of which more than half of three or more answers give one
 *     label set
 * @param majorityOverruled those of them that were settled otherwise
 * @param alsoReviewed settled by somebody who judged the sentence too
 */
public record AdjudicationCounts(
    int settled,
    Map<Outcome, Integer> outcomes,
    Map<Reason, Integer> reasons,
    int withMajority,
    int majorityOverruled,
    int alsoReviewed) {

  private record Row(
      Long article,
      Long sentence,
      Outcome outcome,
      @Nullable Reason reason,
      long settled,
      Long adjudicator,
      @Nullable Long reviewer,
      @Nullable Long labels) {}

  public static AdjudicationCounts of(Membership asker) {
    var blindness = Blindness.of(asker);
    var rows =
        Annotation.getEntityManager()
            .createQuery(
                "select t.id, s.id, d.outcome, d.reason, a.labels, d.adjudicator.id, n.reviewer.id,"
                    + " n.labels from Adjudication d join d.answer a join a.sentence s"
                    + " join s.article t left join Annotation n on n.sentence = s"
                    + " and n.judged = true where t.project = ?1 and t.removedStamp = 0"
                    + " and s.retiredStamp = 0 and a.standing = true",
                Row.class)
            .setParameter(1, asker.project)
            .getResultStream()
            .filter(row -> blindness.showsAll(row.article))
            .collect(Collectors.groupingBy(Row::sentence))
            .values();
    var counting = new Counting();
    rows.forEach(counting::take);
    return counting.counts();
  }

  private static final class Counting {
    private int settled;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    private int withMajority;
    private int overruled;
    private int also;

    private void take(List<Row> sentence) {
      var first = sentence.get(0);
      settled++;
      outcomes.merge(first.outcome, 1, Integer::sum);
      if (first.reason != null) {
        reasons.merge(first.reason, 1, Integer::sum);
      }
      also += sentence.stream().anyMatch(r -> first.adjudicator.equals(r.reviewer)) ? 1 : 0;
      Long majority = majority(sentence);
      withMajority += majority != null ? 1 : 0;
      overruled += majority != null && majority != first.settled ? 1 : 0;
    }

    private static @Nullable Long majority(List<Row> sentence) {
      return sentence.stream()
          .map(Row::labels)
          .filter(Objects::nonNull)
          .collect(Collectors.groupingBy(labels -> labels, Collectors.counting()))
          .entrySet()
          .stream()
          .filter(e -> sentence.size() > 2 && e.getValue() * 2 > sentence.size())
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(null);
    }

    private AdjudicationCounts counts() {
      return new AdjudicationCounts(settled, outcomes, reasons, withMajority, overruled, also);
    }
  }
}
