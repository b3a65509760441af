// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that a print says and that contradicts itself.
 *
 * @param figure at fault
 * @param other the figure that contains it, null for days
 * @param stated the number that is said
 * @param found the number that it must not be above; of days, those between the dates
 */
public record Inconsistency(
    Kind kind, Figure figure, @Nullable Figure other, long stated, long found) {

  /** What is the matter. */
  public enum Kind {
    /** A part is more than its whole, even at its lowest. */
    PART_LARGER,
    /** The parts together are more than their whole, even at their lowest. */
    PARTS_LARGER,
    /** The number of days said is not the number between the dates said. */
    DAYS
  }

  static List<Inconsistency> of(Matter matter) {
    var found = new ArrayList<Inconsistency>();
    SubsetTree.of(matter).forEach(tree -> compare(tree, found));
    for (CountedMention mention : matter.mentions()) {
      mention.figures().stream()
          .flatMap(figure -> days(figure, mention.publication().on()))
          .filter(one -> found.stream().noneMatch(one::equals))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private static void compare(SubsetTree tree, List<Inconsistency> found) {
    var whole = tree.figure();
    var larger =
        tree.parts().stream().map(SubsetTree::figure).filter(p -> p.exceeds(whole)).toList();
    larger.forEach(part -> found.add(larger(part, whole)));
    long together = SubsetTree.explained(tree.parts().stream().map(SubsetTree::figure).toList());
    if (larger.isEmpty() && whole.high() != null && together > whole.high()) {
      found.add(new Inconsistency(Kind.PARTS_LARGER, whole, null, together, whole.high()));
    }
    tree.parts().forEach(part -> compare(part, found));
  }

  private static Inconsistency larger(Figure part, Figure whole) {
    return new Inconsistency(
        Kind.PART_LARGER, part, whole, number(part.low()), number(whole.high()));
  }

  private static long number(@Nullable Long end) {
    return end == null ? 0 : end;
  }

  /**
   * The first and the last day may both be counted or not; a total up to the day of print may end
   * the day before.
   */
  private static Stream<Inconsistency> days(Figure figure, @Nullable LocalDate printed) {
    var from = figure.from();
    var to = figure.to() == null ? printed : figure.to();
    var stated = figure.statedDays();
    if (stated == null || from == null || to == null) {
      return Stream.empty();
    }
    long between = ChronoUnit.DAYS.between(from, to);
    long least = figure.to() == null ? between - 1 : between;
    return stated >= least && stated <= between + 1
        ? Stream.empty()
        : Stream.of(new Inconsistency(Kind.DAYS, figure, null, stated, between));
  }
}
