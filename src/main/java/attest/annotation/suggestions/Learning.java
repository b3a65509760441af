// SPDX-License-Identifier: Apache-2.0
package attest.annotation.suggestions;

import attest.annotation.Blindness;
import attest.project.Label;
import attest.project.Membership;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Learns beside the requests, one project at a time, when somebody works there and what was learnt
 * is old. In an open project everybody shares what was learnt; in a blind one each member has a
 * model of their own, from the answers that they may see.
 */
@ApplicationScoped
public class Learning {
  private static final Logger LOG = Logger.getLogger(Learning.class);

  /** How many are kept, those asked for last. */
  private static final int MOST = 40;

  @Inject Clock clock;

  /** How old what was learnt may grow. */
  @ConfigProperty(name = "attest.suggestions.learn-again", defaultValue = "10M")
  Duration again;

  /** Whose answers are learnt from; member 0 = everybody's. */
  private record Whose(long project, long member) {
    static Whose of(Membership asker) {
      return new Whose(asker.project.id, asker.project.blind ? asker.id : 0);
    }
  }

  private final ExecutorService worker = Executors.newSingleThreadExecutor(Learning::quietThread);
  private final Map<Whose, Learned> known =
      new LinkedHashMap<>(MOST, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Whose, Learned> eldest) {
          return size() > MOST;
        }
      };
  private final Set<Whose> under = new HashSet<>();
  private volatile boolean closing;

  private static Thread quietThread(Runnable work) {
    var thread = new Thread(work, "learning");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /**
   * What is known by now, without waiting; begins to learn where that is nothing, or old. What was
   * learnt from answers that the asker may not see any more is forgotten.
   */
  @Nullable Learned of(Membership asker) {
    var blindness = Blindness.of(asker);
    synchronized (known) {
      var whose = Whose.of(asker);
      var found = known.get(whose);
      if (found != null && !found.isShown(blindness)) {
        known.remove(whose);
        found = null;
      }
      if (found == null || found.at().plus(again).isBefore(Instant.now(clock))) {
        begin(whose, asker.id);
      }
      return found;
    }
  }

  private void begin(Whose whose, long asker) {
    if (!closing && under.add(whose)) {
      worker.execute(() -> learn(whose, asker));
    }
  }

  private void learn(Whose whose, long asker) {
    try {
      var learned = QuarkusTransaction.requiringNew().timeout(600).call(() -> set(asker)).learnt();
      synchronized (known) {
        known.put(whose, learned);
      }
    } catch (RuntimeException e) {
      LOG.error("The suggester could not learn a project's labels; it tries again", e);
    } finally {
      synchronized (known) {
        under.remove(whose);
      }
    }
  }

  /** What a model is made of, read in one transaction; learning itself needs none. */
  private record Material(
      TrainingSet set, Map<String, Integer> places, Instant at, Learning learning) {
    Learned learnt() {
      return Learned.from(set, places, at, () -> !learning.closing);
    }
  }

  private Material set(long asker) {
    var member = Membership.withAll(asker);
    var places =
        Label.of(member.project).stream().collect(Collectors.toMap(l -> l.code, l -> l.place));
    return new Material(TrainingSet.of(member), places, Instant.now(clock), this);
  }

  @PreDestroy
  void stop() {
    closing = true;
    worker.shutdown();
  }
}
