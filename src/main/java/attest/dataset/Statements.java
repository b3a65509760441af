// SPDX-License-Identifier: Apache-2.0
package attest.dataset;

import attest.corroboration.DossierView;
import attest.corroboration.Mention;
import attest.corroboration.counting.CountedMention;
import attest.dataset.format.Statement;
import attest.dataset.format.Statement.Evidence;
import attest.dataset.format.Statement.Said;
import attest.project.Membership;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The dossiers that a member sees, as formats take them: with what is counted from what they see.
 */
final class Statements {
  private Statements() {}

  /**
   * Those after an id, in order, by their ids, which a blind project keeps from some: what they are
   * called stands in the statement.
   *
   * @param parts tell whether sentences come with their text, and dossiers with comments
   */
  static Map<Long, Statement> of(
      Membership asker, long after, int most, Parts parts, Reviewers reviewers) {
    var found = new LinkedHashMap<Long, Statement>();
    DossierView.visibleTo(asker, after, most)
        .forEach(view -> found.put(view.dossier().id, of(view, parts, reviewers)));
    return found;
  }

  private static Statement of(DossierView view, Parts parts, Reviewers reviewers) {
    var grade = Objects.requireNonNullElse(view.override(), view.count().grade());
    return new Statement(
        view.number(),
        view.title(),
        grade.name(),
        view.count().independentGroups(),
        view.mentions().stream()
            .map(m -> m.addedAt)
            .max(Comparator.<Instant>naturalOrder())
            .orElse(null),
        view.mentions().stream().map(m -> evidence(view, m, parts.text())).toList(),
        parts.comments() ? said(view, reviewers) : List.of());
  }

  private static List<Said> said(DossierView view, Reviewers reviewers) {
    return view.comments().stream()
        .map(c -> new Said(c.id, reviewers.anybody(c.author.id), c.text, c.createdAt))
        .toList();
  }

  private static Evidence evidence(DossierView view, Mention mention, boolean words) {
    var article = mention.sentence.article;
    return new Evidence(
        mention.id,
        article.id,
        article.heading(),
        article.outlet,
        article.url,
        article.publishedOn,
        mention.sentence.id,
        mention.sentence.ordinal,
        words ? mention.sentence.text() : "",
        denies(view, mention.id));
  }

  private static boolean denies(DossierView view, long mention) {
    return view.matter().mentions().stream()
        .filter(m -> m.id() == mention)
        .map(CountedMention::credits)
        .anyMatch(
            credits ->
                !credits.isEmpty() && credits.stream().allMatch(CountedMention.Credit::denies));
  }
}
