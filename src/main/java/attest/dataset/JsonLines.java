// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.dataset.SentenceLine.Given;
import attest.dataset.SentenceLine.Place;
import attest.dataset.SentenceLine.Source;
import attest.dataset.SentenceLine.Withdrawn;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collection;

/**
 * One JSON object a line, one line a sentence: everything, as the API shows it. Brought in again it
 * gives the same.
 */
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

  @Override
  public String head(Collection<String> reviewers) {
    return "";
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public String rows(Portion portion) {
    var source = Source.first(portion);
    var lines = new StringBuilder();
    for (var row : portion.rows()) {
      lines.append(json(line(portion, source, row))).append('\n');
      source = Source.of(portion.article());
    }
    return lines.toString();
  }

  private static SentenceLine line(Portion portion, Source source, Portion.Row row) {
    var past = portion.past().of(row.sentence().id);
    return new SentenceLine(
        portion.article().project.projectKey,
        source,
        Place.of(row.sentence()),
        UNIT,
        DETAILS_FROM,
        row.answers().entrySet().stream()
            .map(a -> Given.of(a.getKey(), a.getValue(), past.get(a.getKey()), portion.scheme()))
            .toList(),
        past.entrySet().stream()
            .filter(h -> !h.getValue().annotation().judged)
            .map(h -> Withdrawn.of(h.getKey(), h.getValue(), portion.scheme()))
            .toList());
  }

  private static String json(SentenceLine line) {
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
