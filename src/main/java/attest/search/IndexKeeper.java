// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.shared.Beat;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps this node's index: makes it anew where it is missing, of another schema or of another
 * database, and follows what changes. Searches first take in what changed since the last one, so
 * that what was stored is found at once, on every node.
 */
@ApplicationScoped
public class IndexKeeper {
  /**
   * What the index has beside what the database has, looked at once a minute; while it is made, how
   * far that has come.
   */
  public record Look(boolean ready, long indexed, long stored) {
    public boolean inStep() {
      return !ready || indexed == stored;
    }
  }

  /** How long a search waits for the index that is made at the start. */
  private static final int PATIENCE_SECONDS = 2;

  private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

  @Inject Clock clock;
  @Inject Event<IndexReady> ready;
  @Inject Event<SentencesIndexed> indexed;

  @ConfigProperty(name = "attest.data")
  Path data;

  private final Beat beat =
      new Beat("sentence-index", "The index of sentences could not follow; it tries again");
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<IndexUpkeep> upkeep = new CompletableFuture<>();
  private final CompletableFuture<Void> made = new CompletableFuture<>();
  private volatile boolean closing;

  void begin(@Observes StartupEvent start) {
    beat.once(this::openAndMake);
    beat.every(Duration.ofSeconds(1), this::follow);
    beat.every(Duration.ofMinutes(1), this::look);
  }

  void end(@Observes ShutdownEvent stop) throws InterruptedException {
    closing = true;
    beat.end();
    upkeep().close();
  }

  /** After the start, or when somebody searches before. */
  private void openAndMake() {
    if (begun.compareAndSet(false, true)) {
      openFolder();
      makeFirst();
    }
  }

  private void openFolder() {
    try {
      var index = SentenceIndex.in(data.toAbsolutePath());
      upkeep.complete(new IndexUpkeep(index, clock, () -> closing, indexed::fire));
    } catch (RuntimeException | OutOfMemoryError e) {
      upkeep.completeExceptionally(e);
      LOG.error("The index of sentences could not be opened", e);
    }
  }

  private void makeFirst() {
    try {
      make();
    } finally {
      made.complete(null);
    }
    ready.fire(new IndexReady(index().size(), () -> closing));
  }

  private void follow() {
    if (isOpen()) {
      upkeep().follow();
    }
  }

  private boolean isOpen() {
    return upkeep.isDone() && !upkeep.isCompletedExceptionally();
  }

  private IndexUpkeep upkeep() {
    if (!begun.get()) {
      beat.now(this::openAndMake);
    }
    return upkeep.join();
  }

  /** The index for a search, and whether it has all that is stored at this moment. */
  SentenceIndex index() {
    return upkeep().index();
  }

  public Look lastLook() {
    return isOpen() ? upkeep().lastLook() : new Look(false, 0, 0);
  }

  /**
   * Takes in what changed, waiting a moment at most.
   *
   * @return whether the index has all that was stored when this was asked; not while it is made
   */
  public boolean catchUp() {
    var opened = upkeep();
    made.copy().completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    return opened.catchUp();
  }

  /** Looks whether the index is of this database, makes it where it is not. */
  void make() {
    upkeep().make();
  }

  /** Throws everything away, as one who deletes its folder does. */
  void lose() {
    upkeep().lose();
  }

  /** Compares and commits; what is out of step is made anew. */
  void look() {
    upkeep().look();
  }
}
