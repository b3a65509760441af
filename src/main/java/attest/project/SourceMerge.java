// SPDX-License-Identifier: Apache-2.0
package attest.project;

import attest.account.Person;
import attest.project.SourceChange.Act;
import attest.shared.Conflict;
import attest.shared.NotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two entries found to be one: the names of the first become aliases of the second, and whatever
 * was attributed under any of them counts as the second's, without an answer being touched. The
 * first keeps what it said, for the undo.
 */
public final class SourceMerge {
  private SourceMerge() {}

  /**
   * Done twice, it is done once: names that stand for one entry already are left as they are.
   *
   * @return the entry that both names stand for now
   * @throws NotFound where one of the names stands for none
   * @throws Conflict where the second would have too many aliases
   */
  public static Source merge(Project project, String name, String into, Person by, Instant now) {
    project.hold();
    var first = Source.named(project, name);
    var second = Source.named(project, into);
    if (first.id.equals(second.id)) {
      return second;
    }
    var names = new ArrayList<>(second.aliases());
    names.addAll(first.entry().names());
    if (names.size() > SourceEntry.MOST_ALIASES) {
      throw new Conflict(
          "into",
          "A source has at most " + SourceEntry.MOST_ALIASES + " aliases: drop some first.");
    }
    SourceName.move(first, second);
    first.goInto(second, now);
    SourceChange.append(first, Act.MERGED, by, now);
    second.recall(second.entry().withAliases(names), now);
    SourceChange.append(second, Act.TOOK_IN, by, now);
    return second;
  }

  /**
   * Parts an entry again from the one it went into: each has the names it had, save those that were
   * given to a third meanwhile.
   *
   * @return the entry as it is back
   * @throws Conflict where its own name belongs to a third, or the other has been renamed to it
   */
  public static Source undo(Source merged, Person by, Instant now) {
    merged.project.hold();
    if (merged.mergedInto == null) {
      return merged;
    }
    var names = merged.entry().names();
    var holders = holders(merged);
    var holder = holders.get(holders.size() - 1);
    refuseRenamed(holder, names);
    for (Source one : holders) {
      one.recall(without(one, names), now);
      SourceChange.append(one, Act.GAVE_BACK, by, now);
    }
    SourceName.take(holder, names);
    var free =
        merged.aliases().stream()
            .filter(alias -> SourceName.owner(merged.project, alias).isEmpty())
            .toList();
    merged.recall(merged.entry().withAliases(free), now);
    SourceName.follow(merged, merged.entry());
    merged.comeBack(now);
    SourceChange.append(merged, Act.SEPARATED, by, now);
    return merged;
  }

  /** The latest entry of this name that was merged away. */
  public static Optional<Source> mergedAway(Project project, String name) {
    String folded = FoldedName.of(name);
    return Source.<Source>stream(
            "project = ?1 and mergedInto is not null order by removedStamp desc, id desc", project)
        .filter(source -> FoldedName.of(source.name).equals(folded))
        .findFirst();
  }

  /** All that took its names in, one after the other; the last has them now. */
  private static List<Source> holders(Source merged) {
    var found = new ArrayList<Source>();
    for (Source next = merged.mergedInto; next != null; next = next.mergedInto) {
      found.add(next);
    }
    return found;
  }

  private static void refuseRenamed(Source holder, List<String> names) {
    if (folded(names).contains(FoldedName.of(holder.name)) && holder.isPresent()) {
      throw new Conflict(
          "name", "The entry that took it in is called " + holder.name + " now: rename it first.");
    }
  }

  private static SourceEntry without(Source one, List<String> names) {
    var gone = folded(names);
    return one.entry()
        .withAliases(one.aliases().stream().filter(a -> !gone.contains(FoldedName.of(a))).toList());
  }

  private static Set<String> folded(List<String> names) {
    return new HashSet<>(names.stream().map(FoldedName::of).toList());
  }
}
