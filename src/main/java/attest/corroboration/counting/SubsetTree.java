// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure with the figures that it contains: "3250, of whom 1130 civilians, of whom 270 children".
 *
 * @param rest how many of the figure no part explains; null where it has no parts, or where they
 *     are more than the whole
 */
public record SubsetTree(Figure figure, List<SubsetTree> parts, @Nullable Rest rest) {

  /**
   * The unexplained remainder.
   *
   * @param low at least; 0 where nothing more is known
   * @param high at most, null where open
   */
  public record Rest(long low, @Nullable Long high) {}

  private static final Set<String> AGE_AND_SEX = Set.of("child", "woman", "man");
  private static final Set<String> TRADE = Set.of("journalist", "medic_aid");

  static List<SubsetTree> of(Matter matter) {
    var figures = new Containment(matter);
    return figures.wholes().stream().map(f -> grown(f, figures, new HashSet<>())).toList();
  }

  private static SubsetTree grown(Figure figure, Containment figures, Set<String> seen) {
    seen.add(figure.id());
    var parts = new ArrayList<SubsetTree>();
    for (Figure part : figures.parts(figure)) {
      if (!seen.contains(part.id())) {
        parts.add(grown(part, figures, seen));
      }
    }
    var direct = parts.stream().map(SubsetTree::figure).toList();
    return new SubsetTree(
        figure, List.copyOf(parts), direct.isEmpty() ? null : rest(figure, direct));
  }

  private static @Nullable Rest rest(Figure whole, List<Figure> parts) {
    Long high = whole.high() == null ? null : Long.valueOf(whole.high() - explained(parts));
    if (high != null && high < 0) {
      return null;
    }
    boolean open = parts.stream().anyMatch(part -> part.high() == null);
    var least = whole.least();
    if (open || least == null) {
      return new Rest(0, high);
    }
    return new Rest(Math.max(0, least - parts.stream().mapToLong(SubsetTree::high).sum()), high);
  }

  private static long high(Figure part) {
    return part.high() == null ? 0 : part.high();
  }

  /**
   * The least number that the parts explain together. Children and women are never the same people,
   * nor are civilians and combatants; children and civilians may be.
   */
  static long explained(List<Figure> parts) {
    Map<String, Long> sums =
        parts.stream()
            .collect(
                Collectors.groupingBy(
                    part -> aspect(part.kind().category()),
                    Collectors.summingLong(part -> part.low() == null ? 0 : part.low())));
    return sums.values().stream().mapToLong(sum -> sum).max().orElse(0);
  }

  private static String aspect(String category) {
    if (AGE_AND_SEX.contains(category)) {
      return "age and sex";
    }
    return TRADE.contains(category) ? "trade" : "part in the war";
  }
}
