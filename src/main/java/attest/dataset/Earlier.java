// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Accepted;
import attest.annotation.AnnotationChange;
import attest.annotation.AnswerHistory;
import attest.annotation.Details;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;

/** What stood at an earlier version. */
public record Earlier(
    boolean judged,
    List<String> labels,
    List<Details.Claim> claims,
    List<Details.Figure> figures,
    List<Details.Attribution> attributions,
    String note,
    int version,
    int guidelineVersion,
    Instant changedAt,
    boolean afterSubmission,
    @JsonInclude(Include.NON_EMPTY) List<String> accepted) {
  public Earlier {
    accepted = Objects.requireNonNullElse(accepted, List.of());
    labels = Objects.requireNonNullElse(labels, List.of());
    claims = Objects.requireNonNullElse(claims, List.of());
    figures = Objects.requireNonNullElse(figures, List.of());
    attributions = Objects.requireNonNullElse(attributions, List.of());
    note = Objects.requireNonNullElse(note, "");
  }

  static List<Earlier> of(AnswerHistory history, LongFunction<List<String>> codes) {
    return history.earlier().stream().map(c -> of(c, codes)).toList();
  }

  private static Earlier of(AnnotationChange c, LongFunction<List<String>> codes) {
    var details = c.details();
    return new Earlier(
        c.judged,
        codes.apply(c.labels),
        details.claims(),
        details.figures(),
        details.attributions(),
        c.note,
        c.version,
        c.guidelineVersion,
        c.changedAt,
        c.afterSubmission,
        Accepted.list(c.accepted));
  }

  Earlier only(Parts parts) {
    var kept = parts.of(details());
    return new Earlier(
        judged,
        labels,
        kept.claims(),
        kept.figures(),
        kept.attributions(),
        parts.ofNote(note),
        version,
        guidelineVersion,
        changedAt,
        afterSubmission,
        accepted);
  }

  public Details details() {
    return new Details(claims, figures, attributions);
  }
}
