// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.annotation.Answer;
import attest.annotation.AnswerHistory;
import attest.annotation.Blindness;
import attest.annotation.Submission;
import attest.article.Article;
import attest.article.Sentence;
import attest.dataset.Portion.Row;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads articles with what was said of their sentences, as far as the asker may see it: some at
 * once, with one query for each kind of row.
 */
final class PortionReading {
  private final Membership asker;
  private final List<Article> articles;
  private final Reviewers reviewers;
  private final Blindness blindness;
  private final LabelScheme scheme;
  private final List<Sentence> sentences;

  private PortionReading(Membership asker, List<Article> articles, Reviewers reviewers) {
    this.asker = asker;
    this.articles = articles;
    this.reviewers = reviewers;
    this.blindness = Blindness.of(asker, articles);
    this.scheme = LabelScheme.everOf(asker.project);
    this.sentences = Sentence.of(articles);
  }

  /** What was said of a sentence. */
  private record Said(List<Given> answers, List<Withdrawn> withdrawn) {
    static final Said NOTHING = new Said(List.of(), List.of());

    Said() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Without what stood before, in the articles' order. */
  static List<Portion> of(Membership asker, List<Article> articles, Reviewers reviewers) {
    var reading = new PortionReading(asker, articles, reviewers);
    return reading.portions(reading.answers(), null);
  }

  /** With what stood before, and the submissions. */
  static List<Portion> whole(Membership asker, List<Article> articles, Reviewers reviewers) {
    var reading = new PortionReading(asker, articles, reviewers);
    return reading.portions(reading.histories(), reading.submissions());
  }

  private List<Portion> portions(
      Map<Long, Said> said, @Nullable Map<Long, List<Handed>> submissions) {
    var rows = new HashMap<Long, List<Row>>();
    for (var sentence : sentences) {
      var of = said.getOrDefault(sentence.id, Said.NOTHING);
      rows.computeIfAbsent(sentence.article.id, id -> new ArrayList<>())
          .add(new Row(Place.of(sentence), of.answers, of.withdrawn));
    }
    return articles.stream()
        .map(
            article -> {
              var handed =
                  submissions == null ? null : submissions.getOrDefault(article.id, List.of());
              return new Portion(
                  asker.project.projectKey,
                  Source.of(article, handed),
                  rows.getOrDefault(article.id, List.of()));
            })
        .toList();
  }

  private Map<Long, Said> answers() {
    var found = new HashMap<Long, Said>();
    Answer.in(blindness, articles).stream()
        .filter(a -> reviewers.know(a.annotation().reviewer.id))
        .sorted(Comparator.comparingInt(a -> reviewers.place(a.annotation().reviewer.id)))
        .forEach(
            a -> {
              String name = reviewers.name(a.annotation().reviewer.id);
              at(found, a.annotation().sentence).answers.add(Given.of(name, a, null, scheme));
            });
    return found;
  }

  private Map<Long, Said> histories() {
    var found = new HashMap<Long, Said>();
    AnswerHistory.visibleTo(blindness, articles).stream()
        .filter(h -> reviewers.know(h.annotation().reviewer.id))
        .sorted(Comparator.comparingInt(h -> reviewers.place(h.annotation().reviewer.id)))
        .forEach(h -> add(at(found, h.annotation().sentence), h));
    return found;
  }

  private void add(Said said, AnswerHistory history) {
    String name = reviewers.name(history.annotation().reviewer.id);
    if (history.annotation().judged) {
      said.answers.add(Given.of(name, history.answer(), history, scheme));
    } else {
      said.withdrawn.add(Withdrawn.of(name, history, scheme));
    }
  }

  private static Said at(Map<Long, Said> found, Sentence sentence) {
    return found.computeIfAbsent(sentence.id, id -> new Said());
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
