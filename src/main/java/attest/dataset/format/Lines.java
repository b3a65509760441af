// SPDX-License-Identifier: Apache-2.0
package attest.dataset.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import attest.dataset.GivenAnswer;
import attest.dataset.Portion;
import attest.dataset.Portion.Row;
import attest.dataset.SentenceLine;
import attest.dataset.SentenceLine.Place;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * An article as lines of Attest's own format, byte for byte as a {@link SentenceLine} each would be
 * written: exports pass millions, and put together so they take a fraction of the time. What few
 * lines have is left to Jackson.
 */
final class Lines {
  private static final SerializedString UNIT =
      raw(
          "},\"unit\":\"%s\",\"detailsFrom\":\"%s\",\"answers\":["
              .formatted(SentenceLine.UNIT, SentenceLine.DETAILS_FROM));

  private static final SerializedString PROJECT = raw("{\"project\":");
  private static final SerializedString ARTICLE = raw(",\"article\":");
  private static final SerializedString SENTENCE = raw(",\"sentence\":{\"id\":");
  private static final SerializedString ORDINAL = raw(",\"ordinal\":");
  private static final SerializedString KIND = raw(",\"kind\":");
  private static final SerializedString BEGIN = raw(",\"begin\":");
  private static final SerializedString END = raw(",\"end\":");
  private static final SerializedString PARAGRAPH = raw(",\"paragraph\":");
  private static final SerializedString TEXT = raw(",\"text\":");
  private static final SerializedString TEXT_HASH = raw(",\"textHash\":");

  private static final SerializedString REVIEWER = raw("{\"reviewer\":");
  private static final SerializedString LABELS = raw(",\"labels\":");
  private static final SerializedString CLAIMS = raw(",\"claims\":");
  private static final SerializedString FIGURES = raw(",\"figures\":");
  private static final SerializedString ATTRIBUTIONS = raw(",\"attributions\":");
  private static final SerializedString NOTE = raw(",\"note\":");
  private static final SerializedString VERSION = raw(",\"version\":");
  private static final SerializedString GUIDELINE = raw(",\"guidelineVersion\":");
  private static final SerializedString CHANGED_AT = raw(",\"changedAt\":");
  private static final SerializedString AFTER = raw(",\"afterSubmission\":");
  private static final SerializedString FIRST_VERSION = raw(",\"firstVersion\":");
  private static final SerializedString RECHECK = raw(",\"recheck\":");
  private static final SerializedString ACCEPTED = raw(",\"accepted\":");
  private static final SerializedString PROBABILITIES = raw(",\"probabilities\":");
  private static final SerializedString EARLIER = raw(",\"earlier\":");
  private static final SerializedString OUTCOME = raw(",\"outcome\":");

  private static final SerializedString WITHDRAWN = raw("],\"withdrawn\":");
  private static final SerializedString NOT_WITHDRAWN = raw("]");
  private static final SerializedString COMMENTS = raw(",\"comments\":");
  private static final SerializedString CORROBORATIONS = raw(",\"corroborations\":");
  private static final SerializedString LINE_END = raw("}\n");
  private static final SerializedString NONE = raw("[]");

  private final JsonGenerator json;
  private final Moments moments = new Moments();

  Lines(Out out) {
    this.json = out.generator();
  }

  private static SerializedString raw(String text) {
    return new SerializedString(text);
  }

  void write(Portion portion) throws IOException {
    var head = head(portion.project(), portion.article());
    var brief = head(portion.project(), portion.article().brief());
    for (var row : portion.rows()) {
      json.writeRaw(head);
      write(row);
      head = brief;
    }
    json.flush();
  }

  private static SerializedString head(String project, SentenceLine.Source source)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var head = new Out(bytes).generator()) {
      head.writeRaw(PROJECT);
      head.writeString(project);
      head.writeRaw(ARTICLE);
      head.writePOJO(source);
    }
    return raw(bytes.toString(UTF_8));
  }

  private void write(Row row) throws IOException {
    place(row.place());
    json.writeRaw(UNIT);
    boolean first = true;
    for (var answer : row.answers()) {
      if (!first) {
        json.writeRaw(',');
      }
      first = false;
      answer(answer);
    }
    json.writeRaw(row.withdrawn().isEmpty() ? NOT_WITHDRAWN : WITHDRAWN);
    if (!row.withdrawn().isEmpty()) {
      json.writePOJO(row.withdrawn());
    }
    some(COMMENTS, row.beside().comments());
    some(CORROBORATIONS, row.beside().corroborations());
    json.writeRaw(LINE_END);
  }

  private void place(Place place) throws IOException {
    json.writeRaw(SENTENCE);
    json.writeNumber(place.id());
    json.writeRaw(ORDINAL);
    json.writeNumber(place.ordinal());
    json.writeRaw(KIND);
    json.writeString(place.kind().name());
    json.writeRaw(BEGIN);
    json.writeNumber(place.begin());
    json.writeRaw(END);
    json.writeNumber(place.end());
    json.writeRaw(PARAGRAPH);
    json.writeBoolean(place.paragraph());
    if (place.text() != null) {
      json.writeRaw(TEXT);
      json.writeString(place.text());
    }
    if (place.textHash() != null) {
      json.writeRaw(TEXT_HASH);
      json.writeString(place.textHash());
    }
  }

  private void answer(GivenAnswer answer) throws IOException {
    json.writeRaw(REVIEWER);
    json.writeString(answer.reviewer());
    list(LABELS, answer.labels());
    list(CLAIMS, answer.claims());
    list(FIGURES, answer.figures());
    list(ATTRIBUTIONS, answer.attributions());
    json.writeRaw(NOTE);
    json.writeString(answer.note());
    json.writeRaw(VERSION);
    json.writeNumber(answer.version());
    json.writeRaw(GUIDELINE);
    json.writeNumber(answer.guidelineVersion());
    json.writeRaw(CHANGED_AT);
    moments.write(answer.changedAt(), json);
    json.writeRaw(AFTER);
    json.writeBoolean(answer.afterSubmission());
    if (answer.firstVersion() != null) {
      json.writeRaw(FIRST_VERSION);
      json.writeNumber(answer.firstVersion());
    }
    if (answer.recheck() != null) {
      json.writeRaw(RECHECK);
      json.writeBoolean(answer.recheck());
    }
    some(ACCEPTED, answer.accepted());
    if (!answer.probabilities().isEmpty()) {
      json.writeRaw(PROBABILITIES);
      json.writePOJO(answer.probabilities());
    }
    some(EARLIER, answer.earlier());
    if (answer.outcome() != null) {
      json.writeRaw(OUTCOME);
      json.writeString(answer.outcome().word());
    }
    json.writeRaw('}');
  }

  private void list(SerializedString name, List<?> values) throws IOException {
    json.writeRaw(name);
    if (values.isEmpty()) {
      json.writeRaw(NONE);
    } else {
      json.writePOJO(values);
    }
  }

  /** Left out where there are none. */
  private void some(SerializedString name, Collection<?> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeRaw(name);
      json.writePOJO(values);
    }
  }
}
