// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.account.Person;
import attest.project.Membership;
import attest.project.Project;
import attest.shared.Attempts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Reads files into a batch of drafts, and saves drafts as articles: each in a transaction of its
 * own. What was cut short is found as it was left, and doing it again does the rest.
 */
@ApplicationScoped
public class DraftImport {
  @Inject Clock clock;

  /** Reads what came in, one after the other; answers the batch's id. */
  long read(Membership membership, Stream<Incoming> files) {
    long batch = QuarkusTransaction.requiringNew().call(() -> begin(membership));
    var ordinal = new AtomicInteger();
    files.forEachOrdered(
        incoming -> {
          int place = ordinal.incrementAndGet();
          QuarkusTransaction.requiringNew().run(() -> add(batch, place, incoming));
        });
    return batch;
  }

  private long begin(Membership membership) {
    Project project = Project.findById(membership.project.id);
    Person importer = Person.findById(membership.person.id);
    return ImportBatch.begin(project, importer, clock.instant()).id;
  }

  private static void add(long batchId, int ordinal, Incoming incoming) {
    ImportBatch batch = ImportBatch.findById(batchId);
    var manuscript = incoming.manuscript();
    if (manuscript == null) {
      var refusal = Objects.requireNonNull(incoming.refusal());
      ImportDraft.refused(batch, ordinal, incoming.name(), refusal);
    } else {
      ImportDraft.read(batch, ordinal, manuscript);
    }
  }

  /** Saves every draft of the batch that is ready; the caller has no transaction. */
  void save(ImportBatch batch, Person importer) {
    for (long id : ImportDraft.savable(batch)) {
      Attempts.transaction(() -> save(id, importer.id));
    }
  }

  private boolean save(long id, long importer) {
    var draft = ImportDraft.locked(id);
    if (!draft.isSavable()) {
      return false;
    }
    var first = Article.idOfText(draft.batch.project, draft.textHash);
    if (first.isPresent()) {
      draft.duplicateOf(first.get());
      return false;
    }
    Person person = Person.findById(importer);
    var project = draft.batch.project;
    draft.savedAs(Article.store(project, draft.manuscript(), person, clock.instant()));
    return true;
  }
}
