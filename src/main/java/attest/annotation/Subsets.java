// SPDX-License-Identifier: Apache-2.0
package attest.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every figure of one reviewer in one article, as it will stand, and which contains which. */
final class Subsets {
  /** A figure's ends, null = open, and the figure that contains it. */
  private record Part(UUID id, @Nullable Long low, @Nullable Long high, @Nullable UUID of) {
    static Part of(Details.Figure figure) {
      return new Part(figure.id(), figure.low(), figure.high(), figure.subsetOf());
    }

    /** Even at its lowest it is more than the whole at its highest. */
    boolean exceeds(Part whole) {
      return low != null && whole.high != null && low > whole.high;
    }
  }

  private final Map<UUID, Part> parts = new HashMap<>();

  private Subsets() {}

  static Subsets of(Judging judging, List<Details.Figure> sent) {
    var subsets = new Subsets();
    Annotation.getEntityManager()
        .createQuery(
            "select f.id, f.low, f.high, f.subsetOf from CasualtyFigure f join f.annotation n"
                + " join n.sentence s where n.reviewer = ?1 and s.article = ?2 and s <> ?3",
            Part.class)
        .setParameter(1, judging.reviewer())
        .setParameter(2, judging.sentence().article)
        .setParameter(3, judging.sentence())
        .getResultStream()
        .forEach(part -> subsets.parts.put(part.id, part));
    sent.forEach(figure -> subsets.parts.put(figure.id(), Part.of(figure)));
    return subsets;
  }

  boolean holds(UUID figure) {
    return parts.containsKey(figure);
  }

  /** Whether a figure is a part of itself, by way of others. */
  boolean circle(UUID figure) {
    var seen = new HashSet<UUID>();
    for (Part at = parts.get(figure); at != null; at = whole(at)) {
      if (!seen.add(at.id)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a figure is larger than the one that contains it. */
  boolean largerThanItsWhole(UUID figure) {
    var part = parts.get(figure);
    var whole = part == null ? null : whole(part);
    return part != null && whole != null && part.exceeds(whole);
  }

  /** Whether some part of a figure, perhaps of another sentence, is larger than it. */
  boolean smallerThanAPart(UUID figure) {
    var whole = parts.get(figure);
    return whole != null && partsOf(figure).stream().anyMatch(p -> p.exceeds(whole));
  }

  /**
   * Whether the parts of a figure are together more than it, even at their lowest: so they are
   * wrong, or they overlap.
   */
  boolean overfilled(UUID figure) {
    var whole = parts.get(figure);
    if (whole == null || whole.high == null) {
      return false;
    }
    var parts = partsOf(figure);
    long sum = parts.stream().mapToLong(p -> p.low == null ? 0 : p.low).sum();
    return parts.size() > 1 && sum > whole.high;
  }

  private List<Part> partsOf(UUID figure) {
    var found = new ArrayList<Part>();
    for (Part part : parts.values()) {
      if (figure.equals(part.of)) {
        found.add(part);
      }
    }
    return found;
  }

  private @Nullable Part whole(Part part) {
    return part.of == null ? null : parts.get(part.of);
  }
}
