// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import attest.corroboration.counting.CasualtyRange.Own;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which figures of one kind a group has left behind: those that an UPDATES says are older, else
 * those of an earlier day. What no day and no relation orders stands side by side. Who repeats the
 * numbers of a source without naming it says nothing later: the source's figure stands.
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
        && (isRepeat(own)
            || ofItsGroup(own).anyMatch(other -> !isRepeat(other) && isLater(other, own)));
  }

  private boolean isLater(Own one, Own other) {
    if (updates(one, other)) {
      return !updates(other, one);
    }
    return !updates(other, one) && isAfter(one.asOf(), other.asOf());
  }

  /**
   * Whether it gives a source's numbers of the same group without naming it, and updates nothing.
   */
  private boolean isRepeat(Own own) {
    return !isSourced(own)
        && ofItsGroup(own).anyMatch(other -> isSourced(other) && saysTheSame(own, other))
        && ofItsGroup(own).noneMatch(other -> updates(own, other));
  }

  private Stream<Own> ofItsGroup(Own own) {
    return owns.stream()
        .filter(other -> other.counts() && other.group() == own.group() && other != own);
  }

  private static boolean isSourced(Own own) {
    return own.origin() != null && own.origin().sourced();
  }

  private static boolean saysTheSame(Own one, Own other) {
    return Objects.equals(one.figure().low(), other.figure().low())
        && Objects.equals(one.figure().high(), other.figure().high());
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
