// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.adjudication.Adjudication;
import attest.annotation.Accepted;
import attest.annotation.AnswerHistory;
import attest.annotation.Details;
import attest.annotation.SettledAnswer.Outcome;
import attest.project.LabelScheme;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's answer; {@code labels} empty = judged, none of them.
 *
 * @param firstVersion the version at the reviewer's first submission, 0 = not judged then; left out
 *     where there was none yet
 * @param recheck carried over from a sentence that was split or merged, and not looked at since,
 *     else left out
 * @param accepted codes of labels and ids of details that were accepted from suggestions
 * @param probabilities of each label, where the answer was reckoned from several people's
 * @param earlier what stood before, left out where nothing did
 * @param outcome how it was settled, left out of answers that nobody settled
 */
public record GivenAnswer(
    String reviewer,
    List<String> labels,
    List<Details.Claim> claims,
    List<Details.Figure> figures,
    List<Details.Attribution> attributions,
    String note,
    int version,
    int guidelineVersion,
    Instant changedAt,
    boolean afterSubmission,
    @JsonInclude(Include.NON_NULL) @Nullable Integer firstVersion,
    @JsonInclude(Include.NON_NULL) @Nullable Boolean recheck,
    @JsonInclude(Include.NON_EMPTY) List<String> accepted,
    @JsonInclude(Include.NON_EMPTY) Map<String, Double> probabilities,
    @JsonInclude(Include.NON_EMPTY) List<Earlier> earlier,
    @JsonInclude(Include.NON_NULL) @Nullable Outcome outcome) {
  public GivenAnswer {
    labels = Objects.requireNonNullElse(labels, List.of());
    claims = Objects.requireNonNullElse(claims, List.of());
    figures = Objects.requireNonNullElse(figures, List.of());
    attributions = Objects.requireNonNullElse(attributions, List.of());
    accepted = Objects.requireNonNullElse(accepted, List.of());
    probabilities = Objects.requireNonNullElse(probabilities, Map.of());
    note = Objects.requireNonNullElse(note, "");
    earlier = Objects.requireNonNullElse(earlier, List.of());
  }

  /**
   * @param codes those of a mask of labels
   */
  static GivenAnswer of(String reviewer, AnswerHistory history, LongFunction<List<String>> codes) {
    var a = history.answer();
    return new GivenAnswer(
        reviewer,
        codes.apply(a.labels()),
        a.details().claims(),
        a.details().figures(),
        a.details().attributions(),
        a.note(),
        a.version(),
        a.guidelineVersion(),
        a.changedAt(),
        a.changedAfterSubmission(),
        a.firstVersion(),
        a.recheck() ? true : null,
        Accepted.list(a.accepted()),
        Map.of(),
        Earlier.of(history, codes),
        null);
  }

  /**
   * An answer that nobody gave as it stands: it follows from several.
   *
   * @param by what it follows by
   */
  static GivenAnswer reckoned(
      String by, List<String> labels, Map<String, Double> probabilities, List<GivenAnswer> from) {
    return new GivenAnswer(
        by,
        labels,
        List.of(),
        List.of(),
        List.of(),
        "",
        0,
        from.stream().mapToInt(GivenAnswer::guidelineVersion).max().orElse(0),
        from.stream().map(GivenAnswer::changedAt).max(Comparator.naturalOrder()).orElseThrow(),
        false,
        null,
        null,
        List.of(),
        probabilities,
        List.of(),
        null);
  }

  static GivenAnswer settled(Adjudication a, LabelScheme scheme) {
    var details = a.answer.details();
    return new GivenAnswer(
        Answers.ADJUDICATED.word(),
        scheme.codes(a.answer.labels),
        details.claims(),
        details.figures(),
        details.attributions(),
        a.note,
        a.version,
        a.guidelineVersion,
        a.changedAt,
        false,
        null,
        null,
        List.of(),
        Map.of(),
        List.of(),
        a.outcome);
  }

  /** Without what stood before, notes, details or the words of details, as asked. */
  GivenAnswer only(Parts parts) {
    var kept = parts.of(details());
    return new GivenAnswer(
        reviewer,
        labels,
        kept.claims(),
        kept.figures(),
        kept.attributions(),
        parts.ofNote(note),
        version,
        guidelineVersion,
        changedAt,
        afterSubmission,
        firstVersion,
        recheck,
        accepted,
        probabilities,
        parts.history() ? earlier.stream().map(e -> e.only(parts)).toList() : List.of(),
        outcome);
  }

  public Details details() {
    return new Details(claims, figures, attributions);
  }
}
