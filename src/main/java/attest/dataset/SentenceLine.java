// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Submission;
import attest.article.Article;
import attest.article.Kind;
import attest.article.SentenceRow;
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
 * answer back has one in {@code withdrawn}, which is left out where it is empty, as are comments
 * and judgements on pairs: a pair stands with the sentence of the lower id.
 */
public record SentenceLine(
    String project,
    Source article,
    Place sentence,
    String unit,
    String detailsFrom,
    List<GivenAnswer> answers,
    @JsonInclude(Include.NON_EMPTY) List<Withdrawn> withdrawn,
    @JsonInclude(Include.NON_EMPTY) List<Remark> comments,
    @JsonInclude(Include.NON_EMPTY) List<PairJudgement> corroborations) {
  /** What all offsets count. */
  public static final String UNIT = "utf-16";

  /** Where the offsets of claims, figures and attributions begin to count. */
  public static final String DETAILS_FROM = "sentence";

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
    /**
     * @param text of its article
     */
    static Place of(SentenceRow s, String text) {
      return new Place(
          s.id(),
          s.ordinal(),
          s.kind(),
          s.begin(),
          s.end(),
          s.paragraph(),
          text.substring(s.begin(), s.end()),
          null);
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
}
