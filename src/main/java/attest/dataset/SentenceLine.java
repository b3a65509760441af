// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.adjudication.Adjudication;
import attest.annotation.Accepted;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of Attest's own format, written and read: a sentence with everything that was said of it.
 * A reviewer who has not judged the sentence has no entry in {@code answers}; one who took an
 * answer back has one in {@code withdrawn}, which is left out where it is empty, as are comments
 * and judgements on pairs: a pair stands with the sentence of the lower id.
 */
public record SentenceLine(
    String project,
    Source article,
    Place sentence,
    String unit,
    String detailsFrom,
    List<Given> answers,
    @JsonInclude(Include.NON_EMPTY) List<Withdrawn> withdrawn,
    @JsonInclude(Include.NON_EMPTY) List<Remark> comments,
    @JsonInclude(Include.NON_EMPTY) List<PairJudgement> corroborations) {
  /** What all offsets count. */
  static final String UNIT = "utf-16";

  /** Where the offsets of claims, figures and attributions begin to count. */
  static final String DETAILS_FROM = "sentence";

  public SentenceLine {
    answers = Objects.requireNonNullElse(answers, List.of());
    withdrawn = Objects.requireNonNullElse(withdrawn, List.of());
    comments = Objects.requireNonNullElse(comments, List.of());
    corroborations = Objects.requireNonNullElse(corroborations, List.of());
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
    /** Whole, as its first line has it. */
    static Source of(Article a, @Nullable List<Handed> submissions) {
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
          a.textHash,
          a.text,
          submissions);
    }

    /** As every line but the first has it. */
    public Source brief() {
      return with(null, null, null);
    }

    /** For text that may not be passed on: its hash tells what the offsets belong to. */
    Source wordless() {
      return with(textHash, null, submissions);
    }

    Source unsubmitted() {
      return with(textHash, text, null);
    }

    private Source with(
        @Nullable String hash, @Nullable String words, @Nullable List<Handed> handed) {
      return new Source(
          id, title, outlet, agency, byline, language, url, publishedOn, file, hash, words, handed);
    }
  }

  /** A reviewer submitted the article; {@code submittedAt} null = reopened since. */
  public record Handed(String reviewer, Instant firstAt, @Nullable Instant submittedAt) {
    static Handed of(String reviewer, Submission s) {
      return new Handed(reviewer, s.firstAt, s.submittedAt);
    }
  }

  /**
   * A sentence: {@code [begin, end)} of its article's text.
   *
   * @param text null where words are left out; then {@code textHash} is their SHA-256
   */
  public record Place(
      long id,
      int ordinal,
      Kind kind,
      int begin,
      int end,
      boolean paragraph,
      @JsonInclude(Include.NON_NULL) @Nullable String text,
      @JsonInclude(Include.NON_NULL) @Nullable String textHash) {
    static Place of(Sentence s) {
      return new Place(
          s.id, s.ordinal, s.kind, s.beginOffset, s.endOffset, s.paragraph, s.text(), null);
    }

    Place wordless() {
      String hash = text == null ? textHash : Article.hash(text);
      return new Place(id, ordinal, kind, begin, end, paragraph, null, hash);
    }

    /** The words, empty where they are left out. */
    public String words() {
      return Objects.requireNonNullElse(text, "");
    }
  }

  /**
   * One reviewer's answer; {@code labels} empty = judged, none of them.
   *
   * @param firstVersion the version at the reviewer's first submission, 0 = not judged then; left
   *     out where there was none yet
   * @param recheck carried over from a sentence that was split or merged, and not looked at since,
   *     else left out
   * @param accepted codes of labels and ids of details that were accepted from suggestions
   * @param probabilities of each label, where the answer was reckoned from several people's
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
      @JsonInclude(Include.NON_EMPTY) List<String> accepted,
      @JsonInclude(Include.NON_EMPTY) Map<String, Double> probabilities,
      @JsonInclude(Include.NON_EMPTY) List<Earlier> earlier) {
    public Given {
      labels = Objects.requireNonNullElse(labels, List.of());
      claims = Objects.requireNonNullElse(claims, List.of());
      figures = Objects.requireNonNullElse(figures, List.of());
      attributions = Objects.requireNonNullElse(attributions, List.of());
      accepted = Objects.requireNonNullElse(accepted, List.of());
      probabilities = Objects.requireNonNullElse(probabilities, Map.of());
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
          Accepted.list(a.accepted),
          Map.of(),
          Earlier.of(past, scheme));
    }

    /**
     * An answer that nobody gave as it stands: it follows from several.
     *
     * @param by what it follows by
     */
    static Given reckoned(
        String by, List<String> labels, Map<String, Double> probabilities, List<Given> from) {
      return new Given(
          by,
          labels,
          List.of(),
          List.of(),
          List.of(),
          "",
          0,
          from.stream().mapToInt(Given::guidelineVersion).max().orElse(0),
          from.stream().map(Given::changedAt).max(Comparator.naturalOrder()).orElseThrow(),
          false,
          null,
          null,
          List.of(),
          probabilities,
          List.of());
    }

    static Given settled(Adjudication a, LabelScheme scheme) {
      var details = a.answer.details();
      return new Given(
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
          List.of());
    }

    /** Without what stood before, notes, details or the words of details, as asked. */
    Given only(Parts parts) {
      return new Given(
          reviewer,
          labels,
          parts.details() ? claims : List.of(),
          parts.details() ? parts.figures(figures) : List.of(),
          parts.details() ? parts.attributions(attributions) : List.of(),
          parts.notes() ? note : "",
          version,
          guidelineVersion,
          changedAt,
          afterSubmission,
          firstVersion,
          recheck,
          accepted,
          probabilities,
          parts.history() ? earlier.stream().map(e -> e.only(parts)).toList() : List.of());
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

    Withdrawn only(Parts parts) {
      return new Withdrawn(
          reviewer,
          version,
          guidelineVersion,
          changedAt,
          afterSubmission,
          firstVersion,
          earlier.stream().map(e -> e.only(parts)).toList());
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
          c.afterSubmission,
          Accepted.list(c.accepted));
    }

    Earlier only(Parts parts) {
      return new Earlier(
          judged,
          labels,
          parts.details() ? claims : List.of(),
          parts.details() ? parts.figures(figures) : List.of(),
          parts.details() ? parts.attributions(attributions) : List.of(),
          parts.notes() ? note : "",
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
}
