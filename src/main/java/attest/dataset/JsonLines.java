// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Answer;
import attest.annotation.Details;
import attest.article.Article;
import attest.article.Kind;
import attest.article.Sentence;
import attest.project.LabelScheme;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, one line a sentence: everything, as the API shows it. */
final class JsonLines implements Writing {
  /** What all offsets count. */
  private static final String UNIT = "utf-16";

  /** Where the offsets of claims, figures and attributions begin to count. */
  private static final String DETAILS_FROM = "sentence";

  private static final ObjectWriter JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build()
          .writer();

  /** A line. A reviewer who has not judged the sentence has no entry in {@code answers}. */
  record Line(
      String project,
      Source article,
      Place sentence,
      String unit,
      String detailsFrom,
      List<Given> answers) {}

  /** The article that a sentence stands in. */
  record Source(
      long id,
      String title,
      String outlet,
      String agency,
      String byline,
      String language,
      String url,
      @Nullable LocalDate publishedOn,
      String file) {
    static Source of(Article a) {
      return new Source(
          a.id,
          a.title,
          a.outlet,
          a.agency,
          a.byline,
          a.language,
          a.url,
          a.publishedOn,
          a.fileName);
    }
  }

  /** A sentence: {@code [begin, end)} of its article's text. */
  record Place(long id, int ordinal, Kind kind, int begin, int end, String text) {
    static Place of(Sentence s) {
      return new Place(s.id, s.ordinal, s.kind, s.beginOffset, s.endOffset, s.text());
    }
  }

  /** One reviewer's answer; {@code labels} empty = judged, none of them. */
  record Given(
      String reviewer,
      List<String> labels,
      List<Details.Claim> claims,
      List<Details.Figure> figures,
      List<Details.Attribution> attributions,
      String note,
      int version,
      int guidelineVersion,
      Instant changedAt,
      boolean afterSubmission) {
    static Given of(String reviewer, Answer answer, LabelScheme scheme) {
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
          a.changedAfterSubmission());
    }
  }

  @Override
  public String head(Collection<String> reviewers) {
    return "";
  }

  @Override
  public String rows(Portion portion) {
    var source = Source.of(portion.article());
    var lines = new StringBuilder();
    for (var row : portion.rows()) {
      lines.append(json(line(portion, source, row))).append('\n');
    }
    return lines.toString();
  }

  private static Line line(Portion portion, Source source, Portion.Row row) {
    var given =
        row.answers().entrySet().stream()
            .map(a -> Given.of(a.getKey(), a.getValue(), portion.scheme()))
            .toList();
    return new Line(
        portion.article().project.projectKey,
        source,
        Place.of(row.sentence()),
        UNIT,
        DETAILS_FROM,
        given);
  }

  private static String json(Line line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
