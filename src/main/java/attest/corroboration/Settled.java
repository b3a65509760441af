// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.shared.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose word counts where reviewers may differ on a pair: the adjudicator's, else what all say,
 * else what more than half of them say.
 *
 * @param relation null where they are divided
 * @param newer of a directed relation, the id of the newer sentence
 * @param judges how many reviewers judged it
 */
public record Settled(@Nullable Relation relation, @Nullable Long newer, Means means, int judges) {
  /** By what it counts. */
  public enum Means implements Word {
    ADJUDICATED,
    UNANIMOUS,
    MAJORITY,
    DIVIDED;

    /** Whether reviewers differ, and no adjudicator has said who is right. */
    public boolean isDisputed() {
      return this == MAJORITY || this == DIVIDED;
    }
  }

  /** One reviewer's say. Who agrees on a directed relation agrees on its direction too. */
  record Say(Relation relation, @Nullable Long newer) {}

  /** Of one pair, from what stands; null where nobody said anything. */
  static @Nullable Settled of(
      @Nullable SettledPair adjudicated, Collection<Corroboration> judgements) {
    if (adjudicated != null && adjudicated.relation != null) {
      return new Settled(
          adjudicated.relation, adjudicated.newerId, Means.ADJUDICATED, judgements.size());
    }
    var says = says(judgements);
    return says.isEmpty() ? null : by(says);
  }

  /** Whether two of these judgements say something else. */
  public static boolean differ(Collection<Corroboration> judgements) {
    return says(judgements).stream().distinct().count() > 1;
  }

  private static List<Say> says(Collection<Corroboration> judgements) {
    var says = new ArrayList<Say>();
    for (var judgement : judgements) {
      if (judgement.relation != null) {
        says.add(new Say(judgement.relation, judgement.newerId));
      }
    }
    return says;
  }

  /**
   * @param says one for each reviewer, at least one
   */
  static Settled by(Collection<Say> says) {
    var counts = new HashMap<Say, Integer>();
    says.forEach(say -> counts.merge(say, 1, Integer::sum));
    var most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    if (counts.size() == 1) {
      return of(most.getKey(), Means.UNANIMOUS, says.size());
    }
    return most.getValue() * 2 > says.size()
        ? of(most.getKey(), Means.MAJORITY, says.size())
        : new Settled(null, null, Means.DIVIDED, says.size());
  }

  private static Settled of(Say say, Means means, int judges) {
    return new Settled(say.relation, say.newer, means, judges);
  }

  /** Adjudicated, or said by two or more and contradicted by none. */
  public boolean isConfirmed() {
    return means == Means.ADJUDICATED || (means == Means.UNANIMOUS && judges > 1);
  }

  /** Counts for the time being. */
  public boolean isProvisional() {
    return relation != null && !isConfirmed();
  }

  boolean gathers() {
    return relation != null && relation.gathers();
  }
}
