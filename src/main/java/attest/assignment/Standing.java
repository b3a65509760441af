// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.account.Person;
import attest.article.Article;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a reviewer stands with an article before anything is reserved.
 *
 * @param own their place; null where they have none, or lost it
 * @param free whether they could take a place
 */
public record Standing(@Nullable Reservation own, boolean free, Mode mode) {
  public static Standing of(Article article, Person reviewer, Instant now) {
    var queue = ReviewQueue.of(article.project);
    boolean free =
        Calibration.running(article.project).filter(c -> c.includes(article)).isPresent()
            || (queue.mode != Mode.ASSIGNED && Reservation.isFreeFor(reviewer.id, article.id, now));
    var own = Reservation.of(article, reviewer).filter(r -> r.isLive(now) || free).orElse(null);
    return new Standing(own, free, queue.mode);
  }

  /** Whether the page may keep or take a place. */
  public boolean holds() {
    return own != null || free;
  }

  /** Whether what is written here can be submitted. */
  public boolean submits() {
    return holds() || isOpen();
  }

  /** Whether whoever opens an article may review it. */
  public boolean isOpen() {
    return mode == Mode.OPEN;
  }

  /** Whether a lead gives out each article. */
  public boolean isAssigned() {
    return mode == Mode.ASSIGNED;
  }
}
