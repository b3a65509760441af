// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts of a pair, and by what.
 *
 * @param relation null where reviewers are divided
 * @param by adjudicated, unanimous, majority or divided
 * @param confirmed adjudicated, or unanimous among two or more
 * @param adjudication the adjudicator's word, where it stands
 */
public record SettledRow(
    @Nullable Relation relation,
    @Nullable Long newer,
    Settled.Means by,
    boolean confirmed,
    boolean provisional,
    int judges,
    @Nullable Adjudication adjudication) {

  /**
   * An adjudicator's word on a pair; {@code relation} null = not settled.
   *
   * @param alsoReviewed the adjudicator has judged the pair as a reviewer too
   */
  public record Adjudication(
      long a,
      long b,
      String adjudicator,
      @Nullable Relation relation,
      @Nullable Long newer,
      String rationale,
      @Nullable Outcome outcome,
      @Nullable Reason reason,
      boolean alsoReviewed,
      int version,
      @Nullable Instant changedAt,
      boolean recheck) {
    static Adjudication of(PairAtHand hand, SettledPair s, List<Corroboration> judgements) {
      boolean also = judgements.stream().anyMatch(j -> j.reviewer.id.equals(s.adjudicator.id));
      return new Adjudication(
          hand.a().id,
          hand.b().id,
          s.adjudicator.login,
          s.relation,
          s.newerId,
          s.rationale,
          s.outcome,
          s.reason,
          also,
          s.shownVersion(),
          s.version == 0 ? null : s.changedAt,
          s.recheck);
    }
  }

  /** Null where nobody said anything. */
  static @Nullable SettledRow of(
      PairAtHand hand, @Nullable SettledPair adjudicated, List<Corroboration> judgements) {
    var settled = Settled.of(adjudicated, judgements);
    if (settled == null) {
      return null;
    }
    boolean stands = adjudicated != null && adjudicated.relation != null;
    return new SettledRow(
        settled.relation(),
        settled.newer(),
        settled.means(),
        settled.isConfirmed(),
        settled.isProvisional(),
        settled.judges(),
        stands && adjudicated != null ? Adjudication.of(hand, adjudicated, judgements) : null);
  }
}
