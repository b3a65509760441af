// SPDX-License-Identifier: Apache-2.0
package attest.article;

import attest.shared.Attempts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.Collections;
import java.util.Iterator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Saves every draft of a batch that is ready, a draft a step. One that fails stays as it is, and
 * the rest goes on.
 */
final class SavingRun implements ImportRun {
  private static final Logger LOG = Logger.getLogger(SavingRun.class);

  private final long job;
  private final String node;
  private final Clock clock;
  private @Nullable Iterator<Long> drafts;

  SavingRun(long job, String node, Clock clock) {
    this.job = job;
    this.node = node;
    this.clock = clock;
  }

  @Override
  public boolean step() {
    if (drafts == null) {
      drafts = QuarkusTransaction.requiringNew().call(this::savable);
    }
    if (!drafts.hasNext()) {
      return QuarkusTransaction.requiringNew().call(this::end);
    }
    long draft = drafts.next();
    try {
      return Attempts.transaction(LONGEST_STEP, () -> save(draft));
    } catch (RuntimeException e) {
      LOG.errorf(e, "The draft %d could not be saved", draft);
      return true;
    }
  }

  private Iterator<Long> savable() {
    var held = ImportJob.held(job, node);
    return held == null ? Collections.emptyIterator() : ImportDraft.savable(held.batch).iterator();
  }

  private boolean end() {
    var held = ImportJob.held(job, node);
    if (held != null) {
      held.delete();
    }
    return false;
  }

  private boolean save(long id) {
    var held = ImportJob.held(job, node);
    if (held == null || held.stopAsked) {
      return end();
    }
    held.advanced(clock.instant());
    var draft = ImportDraft.locked(id);
    if (!draft.isSavable()) {
      return true;
    }
    var project = draft.batch.project;
    var first = Article.idOfText(project, draft.textHash);
    if (first.isPresent()) {
      draft.duplicateOf(first.get());
    } else {
      var manuscript = draft.manuscript();
      OutletLine.note(manuscript, project);
      draft.savedAs(Article.store(project, manuscript, held.asker, clock.instant()));
    }
    return true;
  }
}
