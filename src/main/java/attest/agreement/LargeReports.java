// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.evidence.Progress;
import attest.agreement.evidence.ReportFilter;
import attest.agreement.report.Reckoning;
import attest.article.Sentence;
import attest.project.Membership;
import attest.project.Permission;
import attest.statistics.Bootstrap;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reports of projects so large that a page cannot wait for them: computed one at a time beside the
 * requests. The last one is kept for a while and says of when it is.
 */
@ApplicationScoped
public class LargeReports {
  private static final Logger LOG = Logger.getLogger(LargeReports.class);
  private static final Duration FRESH = Duration.ofMinutes(30);

  @Inject Reports reports;
  @Inject Clock clock;

  /** From how many sentences on. */
  @ConfigProperty(name = "attest.agreement.large", defaultValue = "50000")
  long large;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "large-report"));

  private @Nullable Work latest;

  /**
   * A report under way, or done.
   *
   * @param progress how far it has come
   */
  static final class Work {
    final Asked asked;
    final Instant begunAt;
    final Progress progress = new Progress();
    volatile @Nullable Reckoning done;
    volatile boolean failed;

    Work(Asked asked, Instant begunAt) {
      this.asked = asked;
      this.begunAt = begunAt;
    }
  }

  boolean isLarge(Membership membership) {
    return Sentence.count(membership) >= large;
  }

  /** The report under way or done for this, begun where there is none or it is too old. */
  synchronized Work of(Asked asked, boolean anew) {
    var known = latest;
    if (known != null && known.asked.equals(asked) && !isOver(known, anew)) {
      return known;
    }
    var work = new Work(asked, Instant.now(clock));
    latest = work;
    worker.execute(() -> run(work));
    return work;
  }

  /**
   * What stands behind a report that was computed so, whatever its intervals were drawn with; what
   * is not there is computed while the asker waits. In a blind project always: what the asker may
   * see can have changed since.
   */
  Reckoning behind(Membership asker, ReportFilter filter, boolean logins) {
    if (logins) {
      asker.require(Permission.SEE_NAMES);
    }
    var known = asker.project.blind ? null : standing();
    if (known == null || !known.asked.isOf(asker.id, filter, logins) || isOver(known, false)) {
      return reports.of(asker, filter, Bootstrap.overGroups(1), logins);
    }
    var done = known.done;
    return done != null ? done : reports.of(asker, filter, Bootstrap.overGroups(1), logins);
  }

  private synchronized @Nullable Work standing() {
    return latest;
  }

  private boolean isOver(Work work, boolean anew) {
    boolean ended = work.done != null || work.failed;
    return ended && (anew || work.failed || work.begunAt.plus(FRESH).isBefore(Instant.now(clock)));
  }

  /** Nothing is done for what nobody asks for any more. */
  private void run(Work work) {
    if (!isWanted(work)) {
      return;
    }
    try {
      work.done = QuarkusTransaction.requiringNew().timeout(3600).call(() -> computed(work));
    } catch (RuntimeException e) {
      LOG.error("A report could not be computed", e);
      work.failed = true;
    }
  }

  private synchronized boolean isWanted(Work work) {
    return latest == work;
  }

  private Reckoning computed(Work work) {
    var asked = work.asked;
    var member = Membership.withAll(asked.member());
    return reports.of(member, asked.filter(), asked.bootstrap(), asked.logins(), work.progress);
  }

  @PreDestroy
  void stop() {
    worker.shutdown();
  }
}
