// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.article.ArticleChange;
import attest.article.Sentence;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps this node's index: makes it anew where it is missing, of another schema or of another
 * database, and follows what changes. Searches first take in what changed since the last one, so
 * that what was stored is found at once, on every node.
 */
@ApplicationScoped
public class IndexKeeper {
  /** What the index has beside what the database has, looked at once a minute. */
  public record Look(boolean ready, long indexed, long stored) {
    public boolean inStep() {
      return !ready || indexed == stored;
    }
  }

  private static final Logger LOG = Logger.getLogger(IndexKeeper.class);

  /** How long a search waits for changes to be taken in. */
  private static final int PATIENCE_SECONDS = 2;

  private static final int ARTICLES = 50;
  private static final int MINUTE = 60;

  @Inject Clock clock;

  @ConfigProperty(name = "attest.data")
  Path data;

  private final ReentrantLock following = new ReentrantLock();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> daemon(work));
  private volatile boolean closing;
  private volatile boolean ready;
  private volatile Look look = new Look(false, 0, 0);
  private final CompletableFuture<SentenceIndex> index = new CompletableFuture<>();
  private Following follow = new Following(0);

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "sentence-index");
    thread.setDaemon(true);
    return thread;
  }

  void begin(@Observes StartupEvent start) {
    thread.execute(this::openFolder);
    thread.execute(() -> safely(this::make));
    thread.scheduleWithFixedDelay(() -> safely(this::follow), 1, 1, TimeUnit.SECONDS);
    thread.scheduleWithFixedDelay(() -> safely(this::look), MINUTE, MINUTE, TimeUnit.SECONDS);
  }

  /** Lets a step end: an interrupted thread would take the embedded database with it. */
  void end(@Observes ShutdownEvent stop) throws InterruptedException {
    closing = true;
    thread.shutdown();
    thread.awaitTermination(10, TimeUnit.SECONDS);
    following.lock();
    try {
      if (ready) {
        commit();
      }
      open().close();
    } finally {
      following.unlock();
    }
  }

  /** Beside the start of the program, which need not wait for it. */
  private void openFolder() {
    try {
      index.complete(SentenceIndex.in(data.toAbsolutePath()));
    } catch (RuntimeException e) {
      index.completeExceptionally(e);
      LOG.error("The index of sentences could not be opened", e);
    }
  }

  private SentenceIndex open() {
    return index.join();
  }

  /** The index for a search, and whether it has all that is stored at this moment. */
  SentenceIndex index() {
    return open();
  }

  public Look lastLook() {
    return look;
  }

  /**
   * Takes in what changed, waiting a moment at most.
   *
   * @return whether the index has all that was stored when this was asked; not while it is made
   */
  public boolean catchUp() {
    boolean held = false;
    try {
      held = ready && following.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return held
          && ready
          && takeIn(System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      if (held) {
        following.unlock();
      }
    }
  }

  /** Looks whether the index is of this database, makes it where it is not. */
  void make() {
    var committed = open().committed();
    long low = Long.parseLong(committed.getOrDefault("low", "-1"));
    boolean own =
        low >= 0
            && QuarkusTransaction.requiringNew()
                .call(() -> mark(low).equals(committed.get("mark")));
    if (own) {
      follow = new Following(low);
      ready = true;
      look();
    } else {
      makeAnew();
    }
  }

  /** Throws everything away, as one who deletes its folder does. */
  void lose() {
    following.lock();
    try {
      ready = false;
      open().clear();
      open().commit(Map.of());
      open().refresh();
    } finally {
      following.unlock();
    }
  }

  private void makeAnew() {
    long start = System.nanoTime();
    following.lock();
    try {
      ready = false;
      look = new Look(false, 0, 0);
      open().clear();
      open().refresh();
      follow = QuarkusTransaction.requiringNew().call(() -> Following.from(clock.instant()));
    } finally {
      following.unlock();
    }
    new IndexMaking(open(), () -> closing).run();
    open().refresh();
    if (!closing) {
      ready = true;
      commit();
      long millis = (System.nanoTime() - start) / 1_000_000;
      LOG.infof("The index of %d sentences was made in %d ms", open().size(), millis);
    }
  }

  private void follow() {
    if (ready) {
      following.lock();
      try {
        takeIn(Long.MAX_VALUE);
      } finally {
        following.unlock();
      }
    }
  }

  /** Takes in changes until none is due or the time is over. */
  private boolean takeIn(long until) {
    var due = QuarkusTransaction.requiringNew().call(() -> follow.due());
    while (!due.isEmpty()) {
      if (closing || System.nanoTime() > until) {
        return false;
      }
      takeIn(due.subList(0, Math.min(ARTICLES, due.size())));
      due = QuarkusTransaction.requiringNew().call(() -> follow.due());
    }
    return true;
  }

  private void takeIn(List<ArticleChange> changes) {
    var articles = new LinkedHashSet<Long>();
    changes.forEach(change -> articles.add(change.articleId));
    var stand = QuarkusTransaction.requiringNew().call(() -> IndexedArticle.of(articles));
    var gone = new HashSet<>(articles);
    for (var article : stand) {
      open().put(article.id(), article.documents());
      gone.remove(article.id());
    }
    gone.forEach(article -> open().put(article, List.of()));
    open().refresh();
    follow.done(changes, clock.instant());
  }

  /** Compares and commits; what is out of step is made anew. */
  void look() {
    if (!ready) {
      return;
    }
    following.lock();
    try {
      takeIn(Long.MAX_VALUE);
      long stored = QuarkusTransaction.requiringNew().call(IndexKeeper::stored);
      boolean moved = !QuarkusTransaction.requiringNew().call(() -> follow.due()).isEmpty();
      long indexed = moved ? stored : open().size();
      look = new Look(true, indexed, stored);
      commit();
    } finally {
      following.unlock();
    }
    if (!look.inStep()) {
      LOG.warnf(
          "The index has %d sentences and the database %d: it is made anew",
          look.indexed, look.stored);
      makeAnew();
    }
  }

  private static long stored() {
    return Sentence.count(
        "article.removedStamp = 0 and article.project.removedStamp = 0 and retiredStamp = 0");
  }

  private void commit() {
    long low = follow.low();
    String mark = QuarkusTransaction.requiringNew().call(() -> mark(low));
    open().commit(Map.of("low", String.valueOf(low), "mark", mark));
  }

  /** Tells this database from another: the change that was followed last. */
  private static String mark(long low) {
    ArticleChange change = ArticleChange.findById(low);
    return change == null
        ? "none of " + ArticleChange.count()
        : change.articleId + " " + change.changedAt;
  }

  private static void safely(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("The index of sentences could not follow; it tries again", e);
    }
  }
}
