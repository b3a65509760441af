// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A reason to look twice at the count.
 *
 * @param about the relay, or the origin that is credited with both statements
 * @param origins those that one relay passes on; of a misattribution the one origin
 * @param mentions ids of the mentions concerned
 */
public record Flag(Kind kind, Party about, List<Origin> origins, Set<Long> mentions) {

  /** What is the matter. */
  public enum Kind {
    /** Origins of two groups are reached through one relay. */
    SAME_RELAY,
    /** Two articles credit one origin with statements that cannot both be true. */
    MISATTRIBUTED
  }

  static List<Flag> of(Matter matter, List<Group> groups) {
    return Stream.concat(
            Relayed.flags(matter, groups).stream(), Misattribution.flags(matter).stream())
        .toList();
  }
}
