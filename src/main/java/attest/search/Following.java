// SPDX-License-Identifier: Apache-2.0
package attest.search;

import attest.article.ArticleChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/**
 * How far the changes of articles have been followed. Those up to {@code low} are done with; behind
 * it some may be seen late, because a transaction that wrote a smaller id ended after one with a
 * larger. What no transaction can still bring is given up.
 */
final class Following {
  /** No transaction lasts longer. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  static final int MOST = 2000;

  private long low;
  private final TreeSet<Long> done = new TreeSet<>();

  Following(long low) {
    this.low = low;
  }

  /** From now on: what a transaction may still bring is followed, be it there already. */
  static Following from(Instant now) {
    return new Following(ArticleChange.latestBefore(now.minus(LONGEST)));
  }

  long low() {
    return low;
  }

  /** Changes that were not followed yet, in the order of their ids. */
  List<ArticleChange> due() {
    return ArticleChange.after(low, MOST + done.size()).stream()
        .filter(change -> !done.contains(change.id))
        .toList();
  }

  void done(List<ArticleChange> changes, Instant now) {
    changes.forEach(change -> done.add(change.id));
    changes.stream()
        .filter(change -> change.changedAt.isBefore(now.minus(LONGEST)))
        .forEach(change -> pass(change.id));
    while (!done.isEmpty() && done.first() == low + 1) {
      low = done.pollFirst();
    }
  }

  private void pass(long id) {
    low = Math.max(low, id);
    done.headSet(low, true).clear();
  }
}
