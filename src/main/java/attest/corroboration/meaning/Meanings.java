// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.meaning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How near sentences are in meaning. Nobody waits for a model: what it has not read yet counts as
 * not near, and is read in the background, first what was asked for. Vectors are kept by the words
 * they are of, so that a changed sentence never has an old one, a byte for each number: {@value
 * #KEPT} of 384 numbers take some 40 MB.
 */
public final class Meanings implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Meanings.class);

  static final int KEPT = 50_000;

  /** Texts that wait at most; more are let go, to be asked for again. */
  static final int WAITING = 10_000;

  private static final int BATCH = 16;

  private final Encoder encoder;
  private final double unrelated;
  private final Set<String> asked = new LinkedHashSet<>();
  private final Set<String> ahead = new LinkedHashSet<>();
  private final Map<String, byte[]> vectors =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable Thread reader;
  private boolean closing;

  public Meanings(Encoder encoder) {
    this.encoder = encoder;
    this.unrelated = Unrelated.cosine(encoder);
  }

  /** Begins to read what is asked for. */
  public synchronized Meanings begin() {
    reader = new Thread(this::readOn, "meanings");
    reader.setDaemon(true);
    reader.setPriority(Thread.MIN_PRIORITY);
    reader.start();
    return this;
  }

  /**
   * From 0 for what has no more to do with each other than any two sentences, or is not read yet,
   * to 1 for the same.
   */
  public synchronized double nearness(String one, String other) {
    byte[] here = known(one);
    byte[] there = known(other);
    if (here == null || there == null) {
      return 0;
    }
    double cosine = Cosine.of(here, there);
    return Math.min(1, Math.max(0, (cosine - unrelated) / (1 - unrelated)));
  }

  private byte @Nullable [] known(String text) {
    byte[] vector = vectors.get(text);
    if (vector == null && asked.size() < WAITING) {
      asked.add(text);
      notifyAll();
    }
    return vector;
  }

  /** Has texts read that may be asked for, when there is nothing else to read. */
  public synchronized void ahead(Collection<String> texts) {
    for (String text : texts) {
      if (ahead.size() < WAITING && !vectors.containsKey(text)) {
        ahead.add(text);
      }
    }
    notifyAll();
  }

  private void readOn() {
    while (awaitText()) {
      try {
        readSome();
      } catch (RuntimeException e) {
        LOG.error("Some sentences could not be read by the model; they count as not near", e);
      }
    }
  }

  /** Whether there is more to read; false once the program ends. */
  private synchronized boolean awaitText() {
    try {
      while (!closing && asked.isEmpty() && ahead.isEmpty()) {
        wait();
      }
      return !closing;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Reads what waits, for one that waits for it. */
  public void readAll() {
    boolean more = true;
    while (more) {
      more = readSome();
    }
  }

  /** Reads a few of those that wait; false where none does. */
  boolean readSome() {
    var batch = next();
    if (batch.isEmpty()) {
      return false;
    }
    float[][] read = encoder.vectors(batch);
    synchronized (this) {
      for (int i = 0; i < read.length; i++) {
        vectors.put(batch.get(i), Cosine.unit(read[i]));
      }
    }
    return true;
  }

  private synchronized List<String> next() {
    var batch = new ArrayList<String>(BATCH);
    take(asked, batch);
    take(ahead, batch);
    return batch;
  }

  private void take(Set<String> waiting, List<String> batch) {
    for (Iterator<String> i = waiting.iterator(); i.hasNext() && batch.size() < BATCH; ) {
      String text = i.next();
      i.remove();
      if (!vectors.containsKey(text) && !batch.contains(text)) {
        batch.add(text);
      }
    }
  }

  /** Lets a batch end: a model that is closed while it reads takes the program with it. */
  @Override
  public void close() {
    Thread thread;
    synchronized (this) {
      closing = true;
      thread = reader;
      notifyAll();
    }
    try {
      if (thread != null) {
        thread.join(TimeUnit.SECONDS.toMillis(10));
      }
      if (thread == null || !thread.isAlive()) {
        encoder.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
