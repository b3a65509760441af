// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Answer;
import attest.article.Article;
import attest.article.Sentence;
import attest.dataset.SentenceLine.Given;
import attest.dataset.SentenceLine.Handed;
import attest.dataset.SentenceLine.Place;
import attest.dataset.SentenceLine.Source;
import attest.dataset.SentenceLine.Withdrawn;
import attest.project.LabelScheme;
import attest.project.Membership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One article of a dataset, free of the database: its sentences in order, each with the answers
 * that the asker may see, in the reviewers' order. Every format is made from it.
 *
 * @param project the project's key
 */
public record Portion(String project, Source article, List<Row> rows) {
  /** A sentence, the answers to it, those that were taken back, and what else was said of it. */
  public record Row(Place place, List<Given> answers, List<Withdrawn> withdrawn, Beside beside) {
    public Row(Place place, List<Given> answers, List<Withdrawn> withdrawn) {
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
        .map(Given::reviewer)
        .distinct()
        .toList();
  }

  /** The lines of Attest's own format, the first with the article whole. */
  public List<SentenceLine> lines() {
    var lines = new ArrayList<SentenceLine>(rows.size());
    var source = article;
    for (var row : rows) {
      lines.add(
          new SentenceLine(
              project,
              source,
              row.place,
              SentenceLine.UNIT,
              SentenceLine.DETAILS_FROM,
              row.answers,
              row.withdrawn,
              row.beside.comments(),
              row.beside.corroborations()));
      source = article.brief();
    }
    return lines;
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

  /** Without what stood before. */
  static Portion of(Membership asker, Article article, Reviewers reviewers) {
    return read(asker, article, reviewers, Past.NONE, null);
  }

  /** With what stood before, and the submissions. */
  static Portion whole(Membership asker, Article article, Reviewers reviewers) {
    var past = Past.of(asker, article, reviewers);
    var handed =
        past.submissions().stream().map(s -> Handed.of(reviewers.name(s.reviewer.id), s)).toList();
    return read(asker, article, reviewers, past, handed);
  }

  private static Portion read(
      Membership asker,
      Article article,
      Reviewers reviewers,
      Past past,
      @Nullable List<Handed> handed) {
    var scheme = LabelScheme.everOf(article.project);
    var answers = answers(asker, article, reviewers);
    var rows =
        Sentence.of(article).stream()
            .map(s -> row(s, answers.getOrDefault(s.id, List.of()), reviewers, past, scheme))
            .toList();
    return new Portion(article.project.projectKey, Source.of(article, handed), rows);
  }

  private static Map<Long, List<Answer>> answers(
      Membership asker, Article article, Reviewers reviewers) {
    return Answer.visibleTo(asker, article).stream()
        .filter(a -> reviewers.know(a.annotation().reviewer.id))
        .sorted(Comparator.comparingInt(a -> reviewers.place(a.annotation().reviewer.id)))
        .collect(
            Collectors.groupingBy(
                a -> a.annotation().sentence.id, HashMap::new, Collectors.toList()));
  }

  private static Row row(
      Sentence sentence, List<Answer> answers, Reviewers reviewers, Past past, LabelScheme scheme) {
    var stood = past.of(sentence.id);
    return new Row(
        Place.of(sentence),
        answers.stream()
            .map(
                a -> {
                  String name = reviewers.name(a.annotation().reviewer.id);
                  return Given.of(name, a, stood.get(name), scheme);
                })
            .toList(),
        stood.entrySet().stream()
            .filter(h -> !h.getValue().annotation().judged)
            .map(h -> Withdrawn.of(h.getKey(), h.getValue(), scheme))
            .toList());
  }
}
