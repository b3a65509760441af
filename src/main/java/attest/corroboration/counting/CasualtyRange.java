// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many people, over the independent groups, each by its latest figure: {@code min(low) –
 * max(high)}, and each origin's own figure beside it.
 *
 * @param low the least number that is said, null where none is
 * @param high the greatest number that is said, null where none is
 * @param openBelow some group leaves its low end open, so that {@code low} is only the least said
 * @param openAbove some group leaves its high end open, so that {@code high} is only the most said
 * @param groups how many independent groups give a figure of this kind
 * @param subset every figure is a part of a larger one
 * @param figures by the day up to which they know
 */
public record CasualtyRange(
    Figure.Kind kind,
    @Nullable Long low,
    @Nullable Long high,
    boolean openBelow,
    boolean openAbove,
    int groups,
    boolean subset,
    List<Own> figures) {

  /** What a figure does to the range. */
  public enum Standing {
    COUNTED,
    /** Its group has a later one. */
    SUPERSEDED,
    /** No group that counts stands behind it. */
    UNSOURCED,
    DENIED
  }

  /**
   * An origin's own figure.
   *
   * @param origin null where its source only denies it
   * @param group its number, 0 = none that counts
   * @param asOf the day up to which it knows
   */
  public record Own(
      Figure figure,
      long mention,
      @Nullable Origin origin,
      int group,
      @Nullable LocalDate asOf,
      Standing standing) {

    boolean counts() {
      return standing == Standing.COUNTED;
    }

    Own superseded() {
      return new Own(figure, mention, origin, group, asOf, Standing.SUPERSEDED);
    }
  }

  /** Whose figures the low end is, each origin once; none where nothing is said of it. */
  public List<Own> lowest() {
    return at(low, figure -> figure.low() == null ? figure.high() : figure.low());
  }

  /** Whose figures the high end is, each origin once; none where nothing is said of it. */
  public List<Own> highest() {
    return at(high, figure -> figure.high() == null ? figure.low() : figure.high());
  }

  private List<Own> at(@Nullable Long end, Function<Figure, @Nullable Long> said) {
    var origins = new HashSet<String>();
    return figures.stream()
        .filter(own -> own.counts() && end != null && end.equals(said.apply(own.figure())))
        .filter(own -> own.origin() != null && origins.add(own.origin().key()))
        .toList();
  }

  private static final Comparator<Long> ORDER = Comparator.naturalOrder();
  private static final Comparator<Own> BY_DAY =
      Comparator.comparing(Own::asOf, Comparator.nullsLast(Comparator.naturalOrder()));

  static List<CasualtyRange> of(Matter matter, List<Group> groups) {
    var figures = new Containment(matter);
    var kinds = new LinkedHashMap<Figure.Kind, List<Own>>();
    for (CountedMention mention : matter.mentions()) {
      for (Figure figure : mention.figures()) {
        if (!figures.isWithinItsKind(figure)) {
          kinds
              .computeIfAbsent(figure.kind(), fresh -> new ArrayList<>())
              .addAll(owns(mention, figure, groups));
        }
      }
    }
    return kinds.entrySet().stream()
        .map(entry -> of(entry.getKey(), Latest.of(matter, entry.getValue())))
        .sorted(Comparator.comparingInt(range -> -range.groups))
        .toList();
  }

  private static List<Own> owns(CountedMention mention, Figure figure, List<Group> groups) {
    var day = figure.asOf(mention.publication().on());
    var origins = mention.origins(figure);
    if (origins.isEmpty()) {
      return List.of(new Own(figure, mention.id(), null, 0, day, Standing.DENIED));
    }
    return origins.stream()
        .map(
            origin -> {
              int group =
                  groups.stream()
                      .filter(g -> g.holds(origin))
                      .mapToInt(Group::number)
                      .max()
                      .orElse(0);
              var standing = group > 0 ? Standing.COUNTED : Standing.UNSOURCED;
              return new Own(figure, mention.id(), origin, group, day, standing);
            })
        .toList();
  }

  private static CasualtyRange of(Figure.Kind kind, List<Own> owns) {
    var counted = owns.stream().filter(Own::counts).map(Own::figure).toList();
    var lows = counted.stream().map(Figure::low).filter(Objects::nonNull).toList();
    var highs = counted.stream().map(Figure::high).filter(Objects::nonNull).toList();
    return new CasualtyRange(
        kind,
        lows.stream().min(ORDER).map(low -> least(low, highs)).orElse(null),
        highs.stream().max(ORDER).map(high -> most(high, lows)).orElse(null),
        counted.stream().anyMatch(f -> f.low() == null),
        counted.stream().anyMatch(f -> f.high() == null),
        (int) owns.stream().filter(Own::counts).map(Own::group).distinct().count(),
        owns.stream().allMatch(own -> own.figure().subsetOf() != null),
        owns.stream().sorted(BY_DAY).toList());
  }

  /** A figure that is open below speaks by its high end, where that is lower still. */
  private static long least(long low, List<Long> highs) {
    return Math.min(low, highs.stream().min(ORDER).orElse(low));
  }

  private static long most(long high, List<Long> lows) {
    return Math.max(high, lows.stream().max(ORDER).orElse(high));
  }
}
