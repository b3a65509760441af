// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Sentence;
import attest.search.IndexReady;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for candidates of some sentences once the index is ready, so that the first reviewers of
 * the day do not wait for code that is not compiled and files that are not read yet. What is stored
 * meanwhile is taken in by whoever searches.
 */
@ApplicationScoped
public class CandidatesWarming {
  private static final Logger LOG = Logger.getLogger(CandidatesWarming.class);

  /** Below so many, nothing takes long. */
  private static final int LARGE = 20_000;

  private static final int SENTENCES = 900;
  private static final int AT_ONCE = 20;
  private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

  private static final String SOME =
      "from Sentence s join fetch s.article a join fetch a.project where s.id >= ?1"
          + " and s.retiredStamp = 0 and a.removedStamp = 0 order by s.id";

  @Inject Candidates candidates;

  void warm(@Observes IndexReady index) {
    if (index.sentences() < LARGE) {
      return;
    }
    long start = System.nanoTime();
    long last = QuarkusTransaction.requiringNew().call(CandidatesWarming::lastSentence);
    int asked = 0;
    while (asked < SENTENCES
        && System.nanoTime() - start < LONGEST
        && !index.ending().getAsBoolean()) {
      long from = last / SENTENCES * asked++;
      QuarkusTransaction.requiringNew().run(() -> ask(from));
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    LOG.debugf("Candidates of %d sentences were looked for in %d ms", asked, millis);
  }

  private static long lastSentence() {
    return Sentence.getEntityManager()
        .createQuery("select coalesce(max(s.id), 0) from Sentence s", Long.class)
        .getSingleResult();
  }

  private void ask(long from) {
    Sentence.<Sentence>find(SOME, from)
        .firstResultOptional()
        .ifPresent(s -> candidates.of(s.article.project, s, AT_ONCE));
  }
}
