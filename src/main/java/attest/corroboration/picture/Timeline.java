// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.picture;

import attest.corroboration.counting.CasualtyRange;
import attest.corroboration.counting.CasualtyRange.Own;
import attest.corroboration.counting.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Each origin's own figure as dots and bars by the day up to which it knows, and the range behind
 * them. Days are as far apart as they are, save where marks would lie on each other; what no day is
 * known of stands at the end. Open ends run on, ending in a tip. Where there are many marks the
 * picture grows wider: up to eight have room for their names, more for their numbers.
 *
 * @param width {@code right} is where its lines end
 * @param start the number of people at the bottom
 */
public record Timeline(
    int width,
    int right,
    int height,
    long start,
    List<Line> lines,
    List<Day> days,
    List<Mark> marks,
    @Nullable Band band) {
  private static final int LEAST_WIDTH = 720;
  private static final int MOST_WIDTH = 7200;
  private static final int HEIGHT = 280;
  private static final int LEFT = 64;
  private static final int MARGIN = 36;
  private static final double TOP = 24;
  private static final double BOTTOM = 216;
  private static final double OPEN = 56;
  private static final double LAST_LINE = 242;
  private static final double LINE = 16;
  private static final double ROOM_FOR_A_NAME = 118;
  private static final double ROOM_FOR_A_DAY = 96;
  private static final double ROOM_FOR_A_NUMBER = 44;
  private static final double ROOM_FOR_A_MARK = 64;

  /** So many marks have room for a name each on a page as wide as they are. */
  private static final int MOST_NAMED = 8;

  /** A line across, at a round number of people. */
  public record Line(long people, double y) {}

  /**
   * A day below the marks.
   *
   * @param day null for what no day is known of
   * @param named whether there is room for its name
   */
  public record Day(@Nullable LocalDate day, double x, boolean named) {}

  /** Where its lines begin. */
  public int left() {
    return LEFT;
  }

  /** How long they are. */
  public int across() {
    return right - left();
  }

  /** How wide it is where text has its usual size, as a style says it. */
  public String rem() {
    return width / 16.0 + "rem";
  }

  /** The range of the dossier. */
  public record Band(double y, double height) {}

  /**
   * A figure.
   *
   * @param low where its low end stands, null where open
   * @param high where its high end stands, null where open
   * @param tipUp where the tip of an end that is open above stands
   * @param tipDown where the tip of an end that is open below stands
   * @param named whether there is room for its origin, {@code numbered} for its number
   */
  public record Mark(
      Own own,
      double x,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double tipUp,
      @Nullable Double tipDown,
      boolean numbered,
      boolean named) {

    /** Where its number stands, above so many lines of a name, which end above the days. */
    public double words(int lines) {
      double from = low == null ? Objects.requireNonNull(high) : low;
      double middle = rounded((from + (high == null ? from : high)) / 2);
      return Math.min(middle, LAST_LINE - lines * LINE);
    }
  }

  /** Null where no figure says a number. */
  public static @Nullable Timeline of(CasualtyRange range) {
    var drawn = range.figures().stream().filter(own -> !numbers(own).isEmpty()).toList();
    if (drawn.isEmpty()) {
      return null;
    }
    var people = drawn.stream().flatMap(own -> numbers(own).stream()).sorted().toList();
    var scale = Scale.of(people.get(0), people.get(people.size() - 1), BOTTOM, TOP);
    int width = width(drawn.size());
    int right = width - MARGIN;
    var places = places(drawn, right - ROOM_FOR_A_NAME);
    var marks = new ArrayList<Mark>();
    for (int i = 0; i < drawn.size(); i++) {
      double next = i == drawn.size() - 1 ? right : places[i + 1];
      marks.add(mark(drawn.get(i), places[i], next - places[i], scale));
    }
    return new Timeline(
        width,
        right,
        HEIGHT,
        scale.start(),
        scale.marks().stream().map(number -> new Line(number, rounded(scale.at(number)))).toList(),
        days(drawn, places),
        List.copyOf(marks),
        band(range, scale));
  }

  private static List<Long> numbers(Own own) {
    return Stream.of(own.figure().low(), own.figure().high()).filter(Objects::nonNull).toList();
  }

  private static int width(int marks) {
    double each = marks <= MOST_NAMED ? ROOM_FOR_A_NAME + 0.5 : ROOM_FOR_A_MARK;
    double wanted = LEFT + marks * each + ROOM_FOR_A_NAME + MARGIN;
    return (int) Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, wanted));
  }

  /**
   * By the day, then pushed apart, then back from the end.
   *
   * @param end where the last mark stands at most, with room for its words behind it
   */
  private static double[] places(List<Own> drawn, double end) {
    int count = drawn.size();
    double gap = Math.min(120, (end - LEFT) / Math.max(1, count));
    var first = drawn.get(0).asOf();
    var lastDated = drawn.stream().map(Own::asOf).filter(Objects::nonNull).reduce((a, b) -> b);
    double span = first == null ? 0 : ChronoUnit.DAYS.between(first, lastDated.orElse(first)) + 1;
    double[] places = new double[count];
    for (int i = 0; i < count; i++) {
      var day = drawn.get(i).asOf();
      double due =
          day == null || first == null || span == 0
              ? 0
              : (end - LEFT) * ChronoUnit.DAYS.between(first, day) / span;
      places[i] = Math.max(LEFT + gap / 3 + due, i == 0 ? 0 : places[i - 1] + gap);
    }
    double most = end;
    for (int i = count - 1; i >= 0; i--) {
      places[i] = rounded(Math.min(places[i], most));
      most = places[i] - gap;
    }
    return places;
  }

  private static Mark mark(Own own, double x, double room, Scale scale) {
    Figure figure = own.figure();
    Double low = figure.low() == null ? null : Double.valueOf(rounded(scale.at(figure.low())));
    Double high = figure.high() == null ? null : Double.valueOf(rounded(scale.at(figure.high())));
    Double up = high != null || low == null ? null : Double.valueOf(Math.max(8, low - OPEN));
    Double down = low != null || high == null ? null : Double.valueOf(Math.min(242, high + OPEN));
    return new Mark(
        own, x, low, high, up, down, room >= ROOM_FOR_A_NUMBER, room >= ROOM_FOR_A_NAME);
  }

  /** One for each day, in the middle of its marks. */
  private static List<Day> days(List<Own> drawn, double[] places) {
    var days = new ArrayList<Day>();
    double before = -ROOM_FOR_A_DAY;
    int from = 0;
    for (int i = 1; i <= drawn.size(); i++) {
      var day = drawn.get(from).asOf();
      if (i == drawn.size() || !Objects.equals(day, drawn.get(i).asOf())) {
        double x = rounded((places[from] + places[i - 1]) / 2);
        boolean room = x - before >= ROOM_FOR_A_DAY;
        days.add(new Day(day, x, room));
        before = room ? x : before;
        from = i;
      }
    }
    return days;
  }

  private static @Nullable Band band(CasualtyRange range, Scale scale) {
    var low = range.low() == null ? range.high() : range.low();
    if (low == null) {
      return null;
    }
    double bottom = range.openBelow() ? BOTTOM : scale.at(low);
    double top = range.openAbove() || range.high() == null ? TOP : scale.at(range.high());
    return new Band(rounded(top), rounded(Math.max(2, bottom - top)));
  }

  private static double rounded(double at) {
    return Math.round(at * 10) / 10.0;
  }
}
