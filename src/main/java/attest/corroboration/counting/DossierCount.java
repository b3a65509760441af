// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What a dossier counts, shown as "5 mentions · 2 articles · 2 independent groups".
 *
 * @param mentions how many
 * @param articles how many
 * @param groups those that count, numbered from 1, then those of an outlet's own voice, numbered 0
 * @param opposedAlignments how many alignments of independent groups oppose one of another group:
 *     0, or 2 and more
 * @param contradictions the confirmed first
 * @param flags what makes the number of groups worth a second look
 * @param ranges per kind of figure, the best supported first
 * @param trees figures with the figures that they contain
 */
public record DossierCount(
    int mentions,
    int articles,
    List<Group> groups,
    int opposedAlignments,
    Grade grade,
    List<Contradiction> contradictions,
    List<Denial> denials,
    List<Flag> flags,
    List<CasualtyRange> ranges,
    List<SubsetTree> trees,
    List<Inconsistency> inconsistencies) {

  /**
   * A settled CONTRADICTS.
   *
   * @param independent whether it stands between independent groups
   */
  public record Contradiction(Link link, boolean independent) {
    boolean contests() {
      return independent && link.confirmed();
    }
  }

  /** A mention that this origin denies: it supports nothing. */
  public record Denial(long mention, Origin by) {}

  public static DossierCount of(Matter matter) {
    var groups = Grouping.of(matter);
    int opposed = opposed(matter, groups);
    var contradictions = contradictions(matter, groups);
    return new DossierCount(
        matter.mentions().size(),
        (int) matter.mentions().stream().map(m -> m.publication().article()).distinct().count(),
        groups,
        opposed,
        grade(matter.verdict(), groups, opposed, contradictions),
        contradictions,
        denials(matter),
        Flag.of(matter, groups),
        CasualtyRange.of(matter, groups),
        SubsetTree.of(matter),
        Inconsistency.of(matter));
  }

  public int independentGroups() {
    return (int) groups.stream().filter(Group::counts).count();
  }

  /** The groups that stand behind a mention. */
  public List<Group> groupsOf(long mention) {
    return groups.stream().filter(g -> g.mentions().contains(mention)).toList();
  }

  private static int opposed(Matter matter, List<Group> groups) {
    var found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (Group one : groups) {
      for (Group other : groups) {
        if (one.counts() && other.counts() && one != other) {
          one.alignments().stream()
              .filter(a -> other.alignments().stream().anyMatch(b -> matter.opposes(a, b)))
              .forEach(a -> found.add(a.strip()));
        }
      }
    }
    return found.size();
  }

  private static List<Contradiction> contradictions(Matter matter, List<Group> groups) {
    var found = new ArrayList<Contradiction>();
    for (Link link : matter.links()) {
      if (link.relation() == Link.Relation.CONTRADICTS) {
        var one = behind(matter, link.newer(), groups);
        var other = behind(matter, link.older(), groups);
        boolean independent = one.stream().anyMatch(g -> other.stream().anyMatch(h -> g != h));
        found.add(new Contradiction(link, independent));
      }
    }
    found.sort((a, b) -> Boolean.compare(b.contests(), a.contests()));
    return List.copyOf(found);
  }

  private static List<Group> behind(Matter matter, Link.End end, List<Group> groups) {
    var mentions = matter.at(end).stream().map(CountedMention::id).toList();
    return groups.stream()
        .filter(g -> g.counts() && mentions.stream().anyMatch(g.mentions()::contains))
        .toList();
  }

  private static List<Denial> denials(Matter matter) {
    return matter.mentions().stream()
        .flatMap(m -> m.denials().stream().map(by -> new Denial(m.id(), by)))
        .toList();
  }

  private static Grade grade(
      Matter.Verdict verdict, List<Group> groups, int opposed, List<Contradiction> contradictions) {
    long independent = groups.stream().filter(Group::counts).count();
    if (verdict.discounted()) {
      return Grade.DISCOUNTED;
    }
    if (contradictions.stream().anyMatch(Contradiction::contests)) {
      return Grade.CONTESTED;
    }
    if (verdict.accepted() || (opposed >= 2 && verdict.signedOff())) {
      return Grade.CONFIRMED;
    }
    if (independent >= 2) {
      return Grade.FAIR;
    }
    return independent == 1 ? Grade.WEAK : Grade.UNSOURCED;
  }
}
