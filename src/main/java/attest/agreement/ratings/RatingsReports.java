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
  private record Key(String print, Bootstrap bootstrap) {}

  /** A report and the items that divide most. */
  record Reading(RatingsReport report, List<DividedItem> divided) {}

  private final Map<Key, Reading> kept =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Reading> eldest) {
          return size() > KEPT;
        }
      };
  private final Object turn = new Object();

  Reading of(RatingSet set, Bootstrap bootstrap) {
    if (set.ratings < LARGE) {
      var key = new Key(set.print, bootstrap);
      var known = known(key);
      return known == null ? keep(key, read(set, bootstrap)) : known;
    }
    synchronized (turn) {
      return read(set, bootstrap);
    }
  }

  private static Reading read(RatingSet set, Bootstrap bootstrap) {
    var table = RatingTable.of(set);
    return new Reading(RatingsReport.of(table, set.print, bootstrap), DividedItem.first(table));
  }

  private @Nullable Reading known(Key key) {
    synchronized (kept) {
      return kept.get(key);
    }
  }

  private Reading keep(Key key, Reading reading) {
    synchronized (kept) {
      kept.put(key, reading);
    }
    return reading;
  }
}
