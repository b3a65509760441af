// SPDX-License-Identifier: Apache-2.0
package attest.account;

import attest.shared.TooMany;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tries to prove something, counted by name: so many at once, and as many again over the window.
 * The names heard of last are remembered; each node counts for itself.
 */
final class Tries {
  private static final int REMEMBERED = 50_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, .75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final Bandwidth limit;
  private final String words;

  /**
   * @param words what was tried too often, as the refusal begins
   */
  Tries(int most, Duration window, String words) {
    this.limit = Bandwidth.builder().capacity(most).refillGreedy(most, window).build();
    this.words = words;
  }

  /**
   * Before the comparison: tries made at once must not all find that one is left.
   *
   * @throws TooMany where none is left, saying when there will be
   */
  void take(String name) {
    var probe = bucket(name).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
      throw new TooMany(words + " Try again in " + (wait.toMinutes() + 1) + " minutes.", wait);
    }
  }

  /** What was proved does not count. */
  void giveBack(String name) {
    bucket(name).addTokens(1);
  }

  private Bucket bucket(String name) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(name, n -> Bucket.builder().addLimit(limit).build());
    }
  }
}
