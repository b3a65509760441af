// SPDX-License-Identifier: Apache-2.0
package attest.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Puts every article of the database into an empty index: one thread reads, half of them index. */
final class IndexMaking {
  private static final int ARTICLES = 50;

  /** Batches that wait for a thread: memory is bounded by them. */
  private static final int WAITING = 4;

  private final SentenceIndex index;
  private final BooleanSupplier stopped;
  private final LongConsumer told;
  private final AtomicLong sentences = new AtomicLong();

  /**
   * @param told how many sentences it has come to, from several threads
   */
  IndexMaking(SentenceIndex index, BooleanSupplier stopped, LongConsumer told) {
    this.index = index;
    this.stopped = stopped;
    this.told = told;
  }

  void run() {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    var pool = Executors.newFixedThreadPool(threads, IndexMaking::daemon);
    var under = new LinkedBlockingQueue<Future<Void>>();
    try {
      long last = 0;
      boolean more = true;
      while (more && !stopped.getAsBoolean()) {
        long from = last;
        var batch =
            QuarkusTransaction.requiringNew().call(() -> IndexedArticle.after(from, ARTICLES));
        more = !batch.isEmpty();
        if (more) {
          last = batch.get(batch.size() - 1).id();
          under.add(pool.submit(indexing(batch)));
        }
        await(under, more ? WAITING : 0);
      }
    } finally {
      pool.shutdown();
    }
  }

  private Callable<Void> indexing(List<IndexedArticle> batch) {
    return () -> {
      for (var article : batch) {
        index.add(article.documents());
        told.accept(sentences.addAndGet(article.lines().size()));
      }
      return null;
    };
  }

  private static void await(LinkedBlockingQueue<Future<Void>> under, int most) {
    try {
      while (under.size() > most) {
        under.take().get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("An article could not be indexed", e.getCause());
    }
  }

  private static Thread daemon(Runnable work) {
    var thread = new Thread(work, "sentence-index-making");
    thread.setDaemon(true);
    return thread;
  }
}
