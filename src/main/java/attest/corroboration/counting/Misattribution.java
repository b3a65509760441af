// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two articles that credit one origin with statements which cannot both be true: the pair is judged
 * CONTRADICTS, or its figures of one kind and day exclude each other. A later state is none.
 */
final class Misattribution {
  private final Matter matter;
  private final CountedMention one;
  private final CountedMention other;

  private Misattribution(Matter matter, CountedMention one, CountedMention other) {
    this.matter = matter;
    this.one = one;
    this.other = other;
  }

  /** One for each origin so credited. */
  static List<Flag> flags(Matter matter) {
    var found = new LinkedHashMap<String, Flag>();
    for (CountedMention one : matter.mentions()) {
      for (CountedMention other : matter.mentions()) {
        if (one.publication().article() < other.publication().article()) {
          new Misattribution(matter, one, other).note(found);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private void note(Map<String, Flag> found) {
    for (Origin origin : one.origins()) {
      if (origin.sourced() && credits(other.origins(), origin) && isIncompatible(origin)) {
        var flag = found.computeIfAbsent(origin.key(), fresh -> flag(origin));
        flag.mentions().add(one.id());
        flag.mentions().add(other.id());
      }
    }
  }

  private static Flag flag(Origin origin) {
    return new Flag(
        Flag.Kind.MISATTRIBUTED, origin.party(), List.of(origin), new LinkedHashSet<>());
  }

  private boolean isIncompatible(Origin origin) {
    if (isTied(Link.Relation.UPDATES)) {
      return false;
    }
    return isTied(Link.Relation.CONTRADICTS)
        || one.figures().stream()
            .filter(figure -> credits(one.origins(figure), origin))
            .anyMatch(figure -> isExcluded(figure, origin));
  }

  private boolean isTied(Link.Relation relation) {
    return matter.links().stream()
        .anyMatch(link -> link.relation() == relation && link.ties(one, other));
  }

  private boolean isExcluded(Figure figure, Origin origin) {
    var day = figure.asOf(one.publication().on());
    return other.figures().stream()
        .filter(f -> f.kind().equals(figure.kind()) && credits(other.origins(f), origin))
        .filter(f -> Objects.equals(day, f.asOf(other.publication().on())))
        .anyMatch(figure::excludes);
  }

  private static boolean credits(List<Origin> origins, Origin origin) {
    return origins.stream().anyMatch(o -> o.sourced() && o.key().equals(origin.key()));
  }
}
