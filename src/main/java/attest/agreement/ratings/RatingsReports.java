// SPDX-License-Identifier: Apache-2.0
package attest.agreement.ratings;

import attest.statistics.Bootstrap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reports over ratings from elsewhere. Large ones are computed one after another, so that several
 * who ask at once take the memory of one; those computed last are kept.
 */
@ApplicationScoped
public class RatingsReports {
  private static final int LARGE = 300_000;
  private static final int KEPT = 20;

  /** The same ratings, resampled alike, give the same bits. */
  private record Key(String print, Bootstrap bootstrap, List<String> group) {}

  private final Map<Key, RatingsReport> kept =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, RatingsReport> eldest) {
          return size() > KEPT;
        }
      };
  private final Object turn = new Object();

  /**
   * @param group annotators to tell apart from the others
   */
  RatingsReport of(RatingSet set, Bootstrap bootstrap, List<String> group) {
    if (set.ratings < LARGE) {
      var key = new Key(set.print, bootstrap, group);
      var known = known(key);
      return known == null ? keep(key, read(set, bootstrap, group)) : known;
    }
    synchronized (turn) {
      return read(set, bootstrap, group);
    }
  }

  private static RatingsReport read(RatingSet set, Bootstrap bootstrap, List<String> group) {
    return new RatingsWriting(RatingTable.of(set), bootstrap).write(set.print, group);
  }

  private @Nullable RatingsReport known(Key key) {
    synchronized (kept) {
      return kept.get(key);
    }
  }

  private RatingsReport keep(Key key, RatingsReport report) {
    synchronized (kept) {
      kept.put(key, report);
    }
    return report;
  }
}
