// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every figure of a matter, each once, and which contains which. */
final class Containment {
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Set<String> own;

  Containment(Matter matter) {
    matter.mentions().stream()
        .flatMap(mention -> mention.figures().stream())
        .forEach(figure -> figures.putIfAbsent(figure.id(), figure));
    own = Set.copyOf(figures.keySet());
    matter.wholes().forEach(figure -> figures.putIfAbsent(figure.id(), figure));
  }

  /**
   * Those that have parts and are part of none that is known; what no mention has anything of is of
   * another matter.
   */
  List<Figure> wholes() {
    return figures.values().stream()
        .filter(figure -> whole(figure) == null && !parts(figure).isEmpty())
        .filter(figure -> isOwn(figure, new HashSet<>()))
        .toList();
  }

  private boolean isOwn(Figure figure, Set<String> seen) {
    return own.contains(figure.id())
        || parts(figure).stream().anyMatch(part -> seen.add(part.id()) && isOwn(part, seen));
  }

  List<Figure> parts(Figure whole) {
    return figures.values().stream()
        .filter(figure -> whole.id().equals(figure.subsetOf()) && figure != whole)
        .toList();
  }

  /** Whether a figure of its own kind contains it: then it would pull that one's range down. */
  boolean isWithinItsKind(Figure figure) {
    var seen = new HashSet<String>();
    for (Figure at = whole(figure); at != null && seen.add(at.id()); at = whole(at)) {
      if (at != figure && at.kind().equals(figure.kind())) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Figure whole(Figure figure) {
    return figure.subsetOf() == null ? null : figures.get(figure.subsetOf());
  }
}
