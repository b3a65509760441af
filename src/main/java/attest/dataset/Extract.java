// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.adjudication.Adjudication;
import attest.article.Article;
import attest.dataset.Portion.Row;
import attest.dataset.format.Outline;
import attest.dataset.format.Statement;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a selection takes of each article: the answers asked for, reckoned where they are, without
 * the parts that are not wanted.
 */
public final class Extract {
  /** Of articles that are read at once: what is said of them takes many times their size. */
  public static final long CHARACTERS_AT_ONCE = 200_000;

  private final Selection selection;
  private final Reviewers reviewers;
  private final List<Label> labels;
  private final Reckoning reckoning;

  /** Within a transaction. */
  public Extract(Membership asker, Selection selection, Reviewers reviewers) {
    this.selection = selection;
    this.reviewers = reviewers;
    this.labels = Label.everOf(asker.project);
    this.reckoning =
        selection.answers() == Answers.DAWID_SKENE
            ? new TrueLabels(DatasetRatings.of(asker), labels)
            : Reckoning.votes();
  }

  public Outline outline(Membership asker) {
    return new Outline(
        asker.project.projectKey,
        asker.project.name,
        asker.project.language,
        selection.answers().givers(reviewers),
        codes(),
        selection.answers().areWeighed(),
        selection.answers() == Answers.ADJUDICATED,
        selection.parts().text());
  }

  private List<String> codes() {
    return labels.stream().map(label -> label.code).toList();
  }

  /** In the articles' order; within a transaction of the asker's. */
  public List<Portion> of(Membership asker, List<Article> articles) {
    var portions =
        selection.isWhole()
            ? PortionReading.whole(asker, articles, reviewers)
            : PortionReading.of(asker, articles, reviewers);
    var found = new ArrayList<Portion>();
    for (int i = 0; i < articles.size(); i++) {
      found.add(of(asker, articles.get(i), portions.get(i)));
    }
    return found;
  }

  private Portion of(Membership asker, Article article, Portion read) {
    var portion = selection.parts().of(answers(asker, article, read));
    return selection.tellsMore()
        ? portion.with(Beside.of(asker, article, selection.parts(), selection.answers(), reviewers))
        : portion;
  }

  /** Dossiers after an id, by their ids; within a transaction of the asker's. */
  public Map<Long, Statement> statements(Membership asker, long after, int most) {
    return Statements.of(asker, after, most, selection.parts(), reviewers);
  }

  private Portion answers(Membership asker, Article article, Portion portion) {
    return switch (selection.answers()) {
      case ALL -> portion;
      case ADJUDICATED -> settled(asker, article, portion);
      default -> reckoning.of(portion, selection.answers(), codes());
    };
  }

  private Portion settled(Membership asker, Article article, Portion portion) {
    var scheme = new LabelScheme(labels);
    var settled = new HashMap<Long, GivenAnswer>();
    for (var a : Adjudication.visibleTo(asker, article)) {
      settled.put(a.answer.sentence.id, GivenAnswer.settled(a, scheme));
    }
    var rows =
        portion.rows().stream()
            .map(
                row -> {
                  var given = settled.get(row.place().id());
                  return new Row(
                      row.place(), given == null ? List.of() : List.of(given), List.of());
                })
            .toList();
    return new Portion(portion.project(), portion.article(), rows);
  }
}
