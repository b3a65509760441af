// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.adjudication.Adjudication;
import attest.article.Article;
import attest.dataset.Portion.Row;
import attest.dataset.SentenceLine.Given;
import attest.dataset.format.Outline;
import attest.dataset.format.Statement;
import attest.project.Label;
import attest.project.LabelScheme;
import attest.project.Membership;
import java.util.HashMap;
import java.util.List;

/**
 * What a selection takes of each article: the answers asked for, reckoned where they are, without
 * the parts that are not wanted.
 */
public final class Extract {
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
        selection.parts().text());
  }

  private List<String> codes() {
    return labels.stream().map(label -> label.code).toList();
  }

  /** Within a transaction of the asker's. */
  public Portion of(Membership asker, Article article) {
    var portion = selection.parts().of(answers(asker, article));
    return selection.tellsMore()
        ? portion.with(Beside.of(asker, article, selection.parts(), selection.answers(), reviewers))
        : portion;
  }

  /** Dossiers after an id; within a transaction of the asker's. */
  List<Statement> statements(Membership asker, long after, int most) {
    return Statements.of(asker, after, most, selection.parts().text());
  }

  private Portion answers(Membership asker, Article article) {
    var portion =
        selection.isWhole()
            ? Portion.whole(asker, article, reviewers)
            : Portion.of(asker, article, reviewers);
    return switch (selection.answers()) {
      case ALL -> portion;
      case ADJUDICATED -> settled(asker, article, portion);
      default -> reckoning.of(portion, selection.answers(), codes());
    };
  }

  private Portion settled(Membership asker, Article article, Portion portion) {
    var scheme = new LabelScheme(labels);
    var settled = new HashMap<Long, Given>();
    for (var a : Adjudication.visibleTo(asker, article)) {
      settled.put(a.answer.sentence.id, Given.settled(a, scheme));
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
