// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import attest.agreement.evidence.DetailMemory;
import attest.agreement.evidence.Evidence;
import attest.agreement.evidence.Progress;
import attest.agreement.evidence.ProjectDetails;
import attest.agreement.evidence.ReportFilter;
import attest.agreement.evidence.SettledRow;
import attest.agreement.report.Reckoning;
import attest.annotation.JudgementMemory;
import attest.annotation.LaterRows;
import attest.corroboration.PairRows;
import attest.project.Label;
import attest.project.Membership;
import attest.statistics.Bootstrap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Reports, and for a while those computed before: by what the answers say, so that none is ever
 * stale. Which answers stand is read each time; what takes long is what is made of them.
 */
@ApplicationScoped
public class Reports {
  private static final long MOST_JUDGEMENTS = 2_000_000;

  @Inject JudgementMemory judged;
  @Inject DetailMemory memory;

  private final Map<Key, Reckoning> kept = new LinkedHashMap<>(16, .75f, true);
  private final LongAdder computed = new LongAdder();
  private long judgements;

  private record Key(
      long project,
      long sentences,
      String print,
      List<String> names,
      List<String> labels,
      Map<Long, SettledRow> settled,
      List<PairRows.Row> pairs,
      List<LaterRows.Row> later,
      Set<Long> copies,
      ReportFilter filter,
      Bootstrap bootstrap) {}

  /** The report for the asker, over what they may see. */
  Reckoning of(Membership asker, ReportFilter filter, Bootstrap bootstrap, boolean logins) {
    return of(asker, filter, bootstrap, logins, Progress.unseen());
  }

  /** The same, told to somebody who waits. */
  Reckoning of(
      Membership asker,
      ReportFilter filter,
      Bootstrap bootstrap,
      boolean logins,
      Progress progress) {
    var evidence = Evidence.of(asker, judged, filter, logins, progress);
    var labels = Label.of(asker.project).stream().map(l -> l.place + l.code).toList();
    var key =
        new Key(
            asker.project.id,
            evidence.sentences(),
            evidence.answers().print(),
            evidence.answers().names(),
            labels,
            evidence.settled(),
            evidence.pairs(),
            evidence.later(),
            evidence.copies(),
            filter,
            bootstrap);
    var known = known(key);
    if (known != null) {
      return known;
    }
    var reckoning =
        Reckoning.of(
            asker,
            evidence,
            filter,
            bootstrap,
            () -> ProjectDetails.of(asker, evidence.answers(), memory, progress));
    computed.increment();
    keep(key, reckoning);
    return reckoning;
  }

  /** How many were computed since the start, those known before left out. */
  public long computed() {
    return computed.sum();
  }

  private synchronized @Nullable Reckoning known(Key key) {
    return kept.get(key);
  }

  /** Lets go of what was asked for longest ago, until there is room; keeps nothing very large. */
  private synchronized void keep(Key key, Reckoning reckoning) {
    if (weight(reckoning) > MOST_JUDGEMENTS / 2) {
      return;
    }
    if (kept.put(key, reckoning) == null) {
      judgements += weight(reckoning);
    }
    Iterator<Reckoning> oldest = kept.values().iterator();
    while (judgements > MOST_JUDGEMENTS && oldest.hasNext()) {
      judgements -= weight(oldest.next());
      oldest.remove();
    }
  }

  /** What one takes in memory beside its judgements is like some thousands of them. */
  private static long weight(Reckoning reckoning) {
    return 10_000L + reckoning.answers().ratings().judgements();
  }
}
