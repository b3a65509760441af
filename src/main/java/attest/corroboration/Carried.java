// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import attest.article.Sentence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands on a pair and follows where one of its sentences is split or merged. */
interface Carried {
  Pair pair();

  /** Whose it is: one of each pair and party. */
  long party();

  Instant changedAt();

  /** Whether it was carried over before and not looked at since. */
  boolean isToCheck();

  /** The figure of this sentence that it means. */
  @Nullable UUID figureOf(Sentence sentence);

  /**
   * Stores the same for a pair of which one sentence took the place of another.
   *
   * @param recheck whether somebody should look at it again
   */
  void carryTo(Replacement replacement, boolean recheck);

  /** One sentence in the place of another, beside the one that stays. */
  record Replacement(Sentence old, Sentence made, Sentence stays) {
    Pair pair() {
      return Pair.of(made, stays);
    }

    /** The id that names the same end of the pair now. */
    @Nullable Long renamed(@Nullable Long id) {
      return old.id.equals(id) ? made.id : id;
    }
  }
}
