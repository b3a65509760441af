// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.annotation.SettledAnswer.Reason;
import attest.project.LabelScheme;
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
    @Nullable List<String> labels,
    List<Details.Claim> claims,
    List<Details.Figure> figures,
    List<Details.Attribution> attributions,
    @Nullable Outcome outcome,
    @Nullable Reason reason,
    String note,
    @Nullable String takenFrom,
    @Nullable String adjudicator,
    boolean alsoReviewed,
    int version,
    int guidelineVersion,
    @Nullable Instant changedAt) {
  private static AdjudicationRow unsettled(long sentence) {
    return new AdjudicationRow(
        sentence, false, null, List.of(), List.of(), List.of(), null, null, "", null, null, false,
        0, 0, null);
  }

  /**
   * @param scheme with withdrawn labels ({@link LabelScheme#everOf})
   */
  static AdjudicationRow of(Adjudication adjudication, LabelScheme scheme, boolean alsoReviewed) {
    var answer = adjudication.answer;
    if (!answer.standing) {
      return unsettled(answer.sentence.id);
    }
    var details = answer.details();
    var from = adjudication.takenFrom;
    return new AdjudicationRow(
        answer.sentence.id,
        true,
        scheme.codes(answer.labels),
        details.claims(),
        details.figures(),
        details.attributions(),
        adjudication.outcome,
        adjudication.reason,
        adjudication.note,
        from == null ? null : from.login,
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
