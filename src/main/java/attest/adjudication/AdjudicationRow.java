// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.adjudication.Adjudication.Decision;
import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.project.LabelScheme;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands. Not settled: {@code settled} false, {@code labels} null, version 0.
 *
 * @param alsoReviewed whether the adjudicator has judged the sentence as a reviewer too
 * @param version what {@code If-Match} names
 */
public record AdjudicationRow(
    long sentence,
    boolean settled,
    @JsonUnwrapped Said said,
    @Nullable String adjudicator,
    boolean alsoReviewed,
    int version,
    int guidelineVersion,
    @Nullable Instant changedAt) {
  /** What a decision says, now or at an earlier version; {@code labels} null where it is none. */
  public record Said(
      @Nullable List<String> labels,
      List<Details.Claim> claims,
      List<Details.Figure> figures,
      List<Details.Attribution> attributions,
      @Nullable Outcome outcome,
      @Nullable Reason reason,
      String note,
      @Nullable String takenFrom) {
    /**
     * @param scheme with withdrawn labels ({@link LabelScheme#everOf})
     */
    static Said of(Decision decision, LabelScheme scheme) {
      var from = decision.takenFrom();
      var details = decision.details();
      return new Said(
          decision.settled() ? scheme.codes(decision.labels()) : null,
          details.claims(),
          details.figures(),
          details.attributions(),
          decision.settled() ? decision.outcome() : null,
          decision.reason(),
          decision.note(),
          from == null ? null : from.login);
    }
  }

  /**
   * @param scheme as {@link Said#of} takes it
   */
  static AdjudicationRow of(Adjudication adjudication, LabelScheme scheme, boolean alsoReviewed) {
    var answer = adjudication.answer;
    if (!answer.standing) {
      var nothing = Said.of(Decision.NONE, scheme);
      return new AdjudicationRow(answer.sentence.id, false, nothing, null, false, 0, 0, null);
    }
    return new AdjudicationRow(
        answer.sentence.id,
        true,
        Said.of(adjudication.decision(), scheme),
        adjudication.adjudicator.login,
        alsoReviewed,
        adjudication.version,
        adjudication.guidelineVersion,
        adjudication.changedAt);
  }

  static AdjudicationRow of(Settling settling, Adjudication adjudication) {
    boolean also = adjudication.id != null && settling.hasReviewed(adjudication.adjudicator);
    return of(adjudication, settling.scheme(), also);
  }
}
