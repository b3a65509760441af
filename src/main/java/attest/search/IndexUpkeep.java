// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.article.ArticleChange;
import attest.search.IndexKeeper.Look;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Brings an index in step with the database: makes it, takes in what changed, compares both. */
final class IndexUpkeep {
  private static final Logger LOG = Logger.getLogger(IndexUpkeep.class);

  /** How long a search waits for changes to be taken in. */
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);

  private static final int ARTICLES = 50;

  private final SentenceIndex index;
  private final Clock clock;
  private final BooleanSupplier ending;
  private final Consumer<SentencesIndexed> told;
  private final ReentrantLock following = new ReentrantLock();
  private volatile boolean ready;
  private volatile Look look = new Look(false, 0, 0);
  private Following follow = new Following(0);

  /**
   * @param ending whether the program is to end, so that no long step is begun
   * @param told of what changed since the index was made
   */
  IndexUpkeep(
      SentenceIndex index, Clock clock, BooleanSupplier ending, Consumer<SentencesIndexed> told) {
    this.index = index;
    this.clock = clock;
    this.ending = ending;
    this.told = told;
  }

  SentenceIndex index() {
    return index;
  }

  Look lastLook() {
    return look;
  }

  /** As {@link IndexKeeper#catchUp}. */
  boolean catchUp() {
    boolean held = false;
    try {
      held = ready && following.tryLock(PATIENCE, TimeUnit.NANOSECONDS);
      return held && ready && takeIn(System.nanoTime() + PATIENCE);
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
    var committed = index.committed();
    long low = Long.parseLong(committed.getOrDefault("low", "-1"));
    if (low >= 0 && DatabaseState.mark(low).equals(committed.get("mark"))) {
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
      look = new Look(false, 0, 0);
      index.clear();
      index.commit(Map.of());
      index.refresh();
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
      index.clear();
      index.refresh();
      follow = QuarkusTransaction.requiringNew().call(() -> Following.from(clock.instant()));
    } finally {
      following.unlock();
    }
    long stored = DatabaseState.sentences();
    new IndexMaking(index, ending, come -> look = new Look(false, come, stored)).run();
    index.refresh();
    if (!ending.getAsBoolean()) {
      ready = true;
      look = new Look(true, index.size(), index.size());
      commit();
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      LOG.infof("The index of %d sentences was made in %d ms", index.size(), millis);
    }
  }

  /** Takes in what changed. */
  void follow() {
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
      if (ending.getAsBoolean() || System.nanoTime() > until) {
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
      index.put(article.id(), article.documents());
      told.accept(new SentencesIndexed(article.texts()));
      gone.remove(article.id());
    }
    gone.forEach(article -> index.put(article, List.of()));
    index.refresh();
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
      long stored = DatabaseState.sentences();
      boolean moved = !QuarkusTransaction.requiringNew().call(() -> follow.due()).isEmpty();
      long indexed = moved ? stored : index.size();
      look = new Look(true, indexed, stored);
      commit();
    } finally {
      following.unlock();
    }
    if (!look.inStep()) {
      LOG.warnf(
          "The index has %d sentences and the database %d: it is made anew",
          look.indexed(), look.stored());
      makeAnew();
    }
  }

  private void commit() {
    long low = follow.low();
    index.commit(Map.of("low", String.valueOf(low), "mark", DatabaseState.mark(low)));
  }

  /** Keeps what it has for the next start. */
  void close() {
    following.lock();
    try {
      if (ready) {
        commit();
      }
      index.close();
    } finally {
      following.unlock();
    }
  }
}
