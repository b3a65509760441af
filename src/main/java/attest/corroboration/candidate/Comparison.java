// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.candidate;

import java.util.List;

/**
 * What a sentence and a candidate have in common, most weight first, and how much each has that
 * could be shared.
 *
 * @param apart whether both name something and nothing of it is the same
 */
public record Comparison(
    List<Shared> shared, double own, double others, boolean apart, Match places, Match days) {
  /** What a name weighs at least that tells one matter from another. */
  private static final double TELLING = 1;

  /** Whether both print the name of a place or of somebody: only then are counts of one matter. */
  boolean isOneMatter() {
    return shared.stream().anyMatch(s -> s.isPrintedInBoth() && s.isName() && s.weight() > TELLING);
  }

  /** Whether a name and something else beside it are the same. */
  boolean isClose() {
    return isOneMatter() && weight() > (own + others) / 4;
  }

  /** Whether the candidate itself prints any of it: its surroundings alone are no reason. */
  public boolean isReason() {
    return shared.stream().anyMatch(s -> s.otherBegin() < s.otherEnd());
  }

  /** The weight of all that is shared. */
  double weight() {
    return shared.stream().mapToDouble(Shared::weight).sum();
  }
}
