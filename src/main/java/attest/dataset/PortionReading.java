// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.AnswerHistory;
import attest.annotation.Blindness;
import attest.annotation.Submission;
import attest.article.Article;
import attest.article.SentenceRow;
import attest.dataset.Portion.Row;
import attest.dataset.SentenceLine.Handed;
import attest.dataset.SentenceLine.Place;
import attest.dataset.SentenceLine.Source;
import attest.project.LabelScheme;
import attest.project.Membership;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles that follow each other in a project, with what was said of their sentences, as far
 * as the asker may see it: with one query for each kind of row.
 */
final class PortionReading {
  private final Membership asker;
  private final List<Article> articles;
  private final Reviewers reviewers;
  private final Blindness blindness;
  private final List<SentenceRow> sentences;
  private final LabelScheme scheme;
  private final Map<Long, List<String>> codes = new HashMap<>();

  /**
   * What one reviewer says of a sentence.
   *
   * @param place theirs among the reviewers
   */
  private record Saying(int place, AnswerHistory history) {}

  private PortionReading(Membership asker, List<Article> articles, Reviewers reviewers) {
    this.asker = asker;
    this.articles = articles;
    this.reviewers = reviewers;
    this.blindness = Blindness.of(asker, articles);
    this.sentences = SentenceRow.of(articles);
    this.scheme = LabelScheme.everOf(asker.project);
  }

  /** Without what stood before, in the articles' order. */
  static List<Portion> of(Membership asker, List<Article> articles, Reviewers reviewers) {
    var reading = new PortionReading(asker, articles, reviewers);
    return reading.portions(AnswerHistory.standing(reading.blindness, reading.sentences), null);
  }

  /** With what stood before, and the submissions. */
  static List<Portion> whole(Membership asker, List<Article> articles, Reviewers reviewers) {
    var reading = new PortionReading(asker, articles, reviewers);
    return reading.portions(
        AnswerHistory.visibleTo(reading.blindness, reading.sentences), reading.submissions());
  }

  private List<Portion> portions(
      List<AnswerHistory> histories, @Nullable Map<Long, List<Handed>> submissions) {
    var said = new HashMap<Long, List<Saying>>();
    for (var history : histories) {
      int place = reviewers.place(history.answer().reviewer());
      if (place >= 0) {
        said.computeIfAbsent(history.answer().sentence(), id -> new ArrayList<>())
            .add(new Saying(place, history));
      }
    }
    var byArticle = sentences.stream().collect(Collectors.groupingBy(SentenceRow::article));
    return articles.stream()
        .map(
            article -> {
              var handed =
                  submissions == null ? null : submissions.getOrDefault(article.id, List.of());
              return new Portion(
                  asker.project.projectKey,
                  Source.of(article, handed),
                  rows(article, byArticle.getOrDefault(article.id, List.of()), said));
            })
        .toList();
  }

  private List<Row> rows(Article article, List<SentenceRow> places, Map<Long, List<Saying>> said) {
    var rows = new ArrayList<Row>(places.size());
    for (var s : places) {
      rows.add(row(Place.of(s, article.text), said.getOrDefault(s.id(), List.of())));
    }
    return rows;
  }

  private Row row(Place place, List<Saying> said) {
    if (said.size() > 1) {
      said.sort(Comparator.comparingInt(Saying::place));
    }
    var answers = new ArrayList<GivenAnswer>(said.size());
    var withdrawn = new ArrayList<Withdrawn>(0);
    for (var saying : said) {
      String name = reviewers.names().get(saying.place);
      var history = saying.history;
      if (history.answer().judged()) {
        answers.add(GivenAnswer.of(name, history, this::codes));
      } else {
        withdrawn.add(Withdrawn.of(name, history, this::codes));
      }
    }
    return new Row(place, answers, withdrawn);
  }

  private List<String> codes(long mask) {
    return codes.computeIfAbsent(mask, scheme::codes);
  }

  private Map<Long, List<Handed>> submissions() {
    var found = new HashMap<Long, List<Handed>>();
    Submission.of(articles).stream()
        .filter(s -> blindness.shows(s.article.id, s.reviewer.id))
        .filter(s -> reviewers.know(s.reviewer.id))
        .sorted(Comparator.comparingInt(s -> reviewers.place(s.reviewer.id)))
        .forEach(
            s ->
                found
                    .computeIfAbsent(s.article.id, id -> new ArrayList<>())
                    .add(Handed.of(reviewers.name(s.reviewer.id), s)));
    return found;
  }
}
