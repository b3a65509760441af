// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.AnnotationChange;
import attest.annotation.Answer;
import attest.annotation.AnswerHistory;
import attest.annotation.Details;
import attest.annotation.Submission;
import attest.article.Article;
import attest.article.Kind;
import attest.article.Sentence;
import attest.project.LabelScheme;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of Attest's own format, written and read: a sentence with everything that was said of it.
 * A reviewer who has not judged the sentence has no entry in {@code answers}; one who took an
 * answer back has one in {@code withdrawn}, which is left out where it is empty.
 */
public record SentenceLine(
    String project,
    Source article,
    Place sentence,
    String unit,
    String detailsFrom,
    List<Given> answers,
    @JsonInclude(Include.NON_EMPTY) List<Withdrawn> withdrawn) {
  public SentenceLine {
    answers = Objects.requireNonNullElse(answers, List.of());
    withdrawn = Objects.requireNonNullElse(withdrawn, List.of());
  }

  /**
   * The article that a sentence stands in. Its first line alone carries the text, untouched and
   * whole, its SHA-256 and who submitted the article.
   */
  public record Source(
      long id,
      String title,
      String outlet,
      String agency,
      String byline,
      String language,
      String url,
      @Nullable LocalDate publishedOn,
      String file,
      @JsonInclude(Include.NON_NULL) @Nullable String textHash,
      @JsonInclude(Include.NON_NULL) @Nullable String text,
      @JsonInclude(Include.NON_NULL) @Nullable List<Handed> submissions) {
    static Source of(Article a) {
      return of(a, null, null, null);
    }

    static Source first(Portion portion) {
      var a = portion.article();
      var submissions =
          portion.past().submissions().stream()
              .map(s -> Handed.of(portion.reviewers().name(s.reviewer.id), s))
              .toList();
      return of(a, a.textHash, a.text, submissions);
    }

    private static Source of(
        Article a,
        @Nullable String hash,
        @Nullable String text,
        @Nullable List<Handed> submissions) {
      return new Source(
          a.id,
          a.title,
          a.outlet,
          a.agency,
          a.byline,
          a.language,
          a.url,
          a.publishedOn,
          a.fileName,
          hash,
          text,
          submissions);
    }
  }

  /** A reviewer submitted the article; {@code submittedAt} null = reopened since. */
  public record Handed(String reviewer, Instant firstAt, @Nullable Instant submittedAt) {
    static Handed of(String reviewer, Submission s) {
      return new Handed(reviewer, s.firstAt, s.submittedAt);
    }
  }

  /** A sentence: {@code [begin, end)} of its article's text. */
  public record Place(
      long id, int ordinal, Kind kind, int begin, int end, boolean paragraph, String text) {
    static Place of(Sentence s) {
      return new Place(s.id, s.ordinal, s.kind, s.beginOffset, s.endOffset, s.paragraph, s.text());
    }
  }

  /**
   * One reviewer's answer; {@code labels} empty = judged, none of them.
   *
   * @param firstVersion the version at the reviewer's first submission, 0 = not judged then; left
   *     out where there was none yet
   * @param recheck carried over from a sentence that was split or merged, and not looked at since,
   *     else left out
   * @param earlier what stood before, left out where nothing did
   */
  public record Given(
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
      @JsonInclude(Include.NON_EMPTY) List<Earlier> earlier) {
    public Given {
      labels = Objects.requireNonNullElse(labels, List.of());
      note = Objects.requireNonNullElse(note, "");
      earlier = Objects.requireNonNullElse(earlier, List.of());
    }

    static Given of(
        String reviewer, Answer answer, @Nullable AnswerHistory past, LabelScheme scheme) {
      var a = answer.annotation();
      return new Given(
          reviewer,
          scheme.codes(a.labels),
          answer.details().claims(),
          answer.details().figures(),
          answer.details().attributions(),
          a.note,
          a.version,
          a.guidelineVersion,
          a.changedAt,
          a.changedAfterSubmission(),
          a.firstVersion,
          a.recheck ? true : null,
          Earlier.of(past, scheme));
    }

    public Details details() {
      return new Details(claims, figures, attributions);
    }
  }

  /** An answer that its reviewer took back. */
  public record Withdrawn(
      String reviewer,
      int version,
      int guidelineVersion,
      Instant changedAt,
      boolean afterSubmission,
      @JsonInclude(Include.NON_NULL) @Nullable Integer firstVersion,
      List<Earlier> earlier) {
    public Withdrawn {
      earlier = Objects.requireNonNullElse(earlier, List.of());
    }

    static Withdrawn of(String reviewer, AnswerHistory past, LabelScheme scheme) {
      var a = past.annotation();
      return new Withdrawn(
          reviewer,
          a.version,
          a.guidelineVersion,
          a.changedAt,
          a.changedAfterSubmission(),
          a.firstVersion,
          Earlier.of(past, scheme));
    }
  }

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
      boolean afterSubmission) {
    public Earlier {
      labels = Objects.requireNonNullElse(labels, List.of());
      note = Objects.requireNonNullElse(note, "");
    }

    static List<Earlier> of(@Nullable AnswerHistory past, LabelScheme scheme) {
      return past == null ? List.of() : past.earlier().stream().map(c -> of(c, scheme)).toList();
    }

    private static Earlier of(AnnotationChange c, LabelScheme scheme) {
      var details = c.details();
      return new Earlier(
          c.judged,
          scheme.codes(c.labels),
          details.claims(),
          details.figures(),
          details.attributions(),
          c.note,
          c.version,
          c.guidelineVersion,
          c.changedAt,
          c.afterSubmission);
    }

    public Details details() {
      return new Details(claims, figures, attributions);
    }
  }
}
