// SPDX-License-Identifier: Apache-2.0
package attest.adjudication;

import org.jspecify.annotations.Nullable;

/**
 * Where a sentence stands in the queue.
 *
 * @param at from 1; 0 where it is not among those shown
 * @param previous null at the beginning
 */
public record BenchPlace(
    Queue.Show show,
    int at,
    int shown,
    int divided,
    int settled,
    @Nullable Long previous,
    @Nullable Long next) {
  static BenchPlace of(Queue queue, Queue.Show show, long sentence) {
    var ids = queue.sentences(show);
    var counts = queue.counts();
    int at = ids.indexOf(sentence);
    Long next = at + 1 < ids.size() ? ids.get(at + 1) : null;
    Long previous = at > 0 ? ids.get(at - 1) : null;
    return new BenchPlace(
        show, at + 1, ids.size(), counts.divided(), counts.dividedSettled(), previous, next);
  }

  /** What to go on to once this is settled: the next, else the first that is left. */
  @Nullable Long onward() {
    return next == null ? previous : next;
  }

  public int left() {
    return divided - settled;
  }
}
