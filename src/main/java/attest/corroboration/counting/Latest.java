// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import attest.corroboration.counting.CasualtyRange.Own;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of one kind a group has left behind: those that an UPDATES says are older, else
 * those of an earlier day. What no day and no relation orders stands side by side.
 */
final class Latest {
  private final Matter matter;
  private final List<Own> owns;

  private Latest(Matter matter, List<Own> owns) {
    this.matter = matter;
    this.owns = owns;
  }

  /** The same figures, with those marked that a later one of their group supersedes. */
  static List<Own> of(Matter matter, List<Own> owns) {
    var latest = new Latest(matter, owns);
    return owns.stream().map(own -> latest.isLeftBehind(own) ? own.superseded() : own).toList();
  }

  private boolean isLeftBehind(Own own) {
    return own.counts()
        && owns.stream()
            .filter(other -> other.counts() && other.group() == own.group() && other != own)
            .anyMatch(other -> isLater(other, own));
  }

  private boolean isLater(Own one, Own other) {
    if (updates(one, other)) {
      return !updates(other, one);
    }
    return !updates(other, one) && isAfter(one.asOf(), other.asOf());
  }

  private boolean updates(Own newer, Own older) {
    return matter.links().stream()
        .filter(link -> link.relation() == Link.Relation.UPDATES)
        .anyMatch(link -> touches(link.newer(), newer) && touches(link.older(), older));
  }

  private boolean touches(Link.End end, Own own) {
    return matter.mentions().stream()
        .anyMatch(m -> m.id() == own.mention() && end.touches(m, own.figure()));
  }

  private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
    return day != null && other != null && day.isAfter(other);
  }
}
