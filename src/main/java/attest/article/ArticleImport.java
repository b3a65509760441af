// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Stores one text as an article, in a transaction of its own, so that a bad one never takes others
 * with it. The same text twice, whoever is first, is stored once.
 */
@ApplicationScoped
public class ArticleImport {
  /** What became of a text. */
  sealed interface Outcome {
    /** It is an article now. */
    record Imported(long id, String title, int sentences) implements Outcome {}

    /** It was not taken. */
    record Refused(String reason) implements Outcome {}

    /** The project has its text already. */
    record Duplicate(long of) implements Outcome {}
  }

  @Inject Clock clock;

  Outcome run(Membership membership, Incoming incoming) {
    var manuscript = incoming.manuscript();
    if (manuscript == null) {
      return new Outcome.Refused(String.valueOf(incoming.reason()));
    }
    return manuscript.sentences() == 0
        ? new Outcome.Refused(Refusal.ONLY_FURNITURE.words())
        : Attempts.transaction(() -> store(membership, manuscript));
  }

  private Outcome store(Membership membership, Manuscript manuscript) {
    Project project = Project.findById(membership.project.id);
    var earlier = Article.idOfText(project, Article.hash(manuscript.text()));
    if (earlier.isPresent()) {
      return new Outcome.Duplicate(earlier.get());
    }
    Person importer = Person.findById(membership.person.id);
    var kept = OutletLine.leftOutOf(manuscript, project);
    OutletLine.note(kept, project);
    var article = Article.store(project, kept, importer, clock.instant());
    return new Outcome.Imported(article.id, article.title, kept.sentences());
  }
}
