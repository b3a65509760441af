// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.dataset.SentenceLine.Place;
import attest.dataset.SentenceLine.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One article of a dataset, free of the database: its sentences in order, each with the answers
 * that the asker may see, in the reviewers' order. Every format is made from it.
 *
 * @param project the project's key
 */
public record Portion(String project, Source article, List<Row> rows) {
  /** A sentence, the answers to it, those that were taken back, and what else was said of it. */
  public record Row(
      Place place, List<GivenAnswer> answers, List<Withdrawn> withdrawn, Beside beside) {
    public Row(Place place, List<GivenAnswer> answers, List<Withdrawn> withdrawn) {
      this(place, answers, withdrawn, Beside.NONE);
    }
  }

  /** The article's words, empty where they are left out. */
  public String text() {
    return Objects.requireNonNullElse(article.text(), "");
  }

  /** Those who judged a sentence of it, in their order. */
  public List<String> reviewers() {
    return rows.stream()
        .flatMap(row -> row.answers.stream())
        .map(GivenAnswer::reviewer)
        .distinct()
        .toList();
  }

  /** With what else was said of its sentences, by their ids. */
  Portion with(Map<Long, Beside> more) {
    return new Portion(
        project,
        article,
        rows.stream()
            .map(
                row ->
                    new Row(
                        row.place,
                        row.answers,
                        row.withdrawn,
                        more.getOrDefault(row.place.id(), Beside.NONE)))
            .toList());
  }
}
