// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.picture;

import attest.corroboration.counting.Repeats.Flow;
import attest.corroboration.counting.Repeats.Node;
import attest.corroboration.picture.Flowchart.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts the boxes of each column one below the other, each near what it repeats, and leaves a lane
 * between them to what is said before the column and said again behind it: no line goes behind a
 * box.
 */
final class FlowLayout {
  static final int BOX = 240;

  private static final int COLUMN = 315;
  private static final int TALL = 44;
  private static final int ROW = 56;
  private static final int LANE = 22;
  private static final int HEAD = 38;
  private static final int LETTERS = 30;
  private static final int TIP = 9;

  private final FlowColumns columns;
  private final List<Flow> flows;
  private final Map<Node, Box> boxes = new HashMap<>();
  private final Map<Lane, Integer> lanes = new HashMap<>();
  private int height = HEAD;

  private record Lane(Node said, int column) {}

  /**
   * What stands in a column.
   *
   * @param lane of what that node says, instead of its box
   * @param beside the height at which it comes from the column before
   */
  private record Place(Node node, boolean lane, double beside) {}

  /**
   * @param flows between those that are drawn
   * @param most how many boxes a column has
   */
  FlowLayout(FlowColumns columns, List<Flow> flows, int most) {
    this.columns = columns;
    this.flows = flows;
    for (int column = 0; column < columns.count(); column++) {
      fill(column, columns.strongestIn(column, most));
    }
  }

  private void fill(int column, List<Node> shown) {
    int y = HEAD;
    for (Place place : places(column, shown)) {
      if (place.lane) {
        lanes.put(new Lane(place.node, column), y + LANE / 2);
        y += LANE;
      } else {
        boxes.put(place.node, box(place.node, column, y));
        y += ROW;
      }
    }
    height = Math.max(height, y);
  }

  private List<Place> places(int column, List<Node> shown) {
    var those = shown.stream().map(node -> new Place(node, false, source(node, column)));
    var past =
        flows.stream()
            .filter(flow -> columns.of(flow.to()) < column && column < columns.of(flow.from()))
            .map(Flow::to)
            .distinct()
            .map(said -> new Place(said, true, middle(said, column - 1)));
    return Stream.concat(those, past).sorted(Comparator.comparingDouble(Place::beside)).toList();
  }

  private double source(Node node, int column) {
    return flows.stream()
        .filter(flow -> flow.from().equals(node) && columns.of(flow.to()) < column)
        .mapToInt(flow -> middle(flow.to(), column - 1))
        .average()
        .orElse(0);
  }

  /** At which height what a node says goes through a column. */
  private int middle(Node said, int column) {
    var box = boxes.get(said);
    return columns.of(said) == column && box != null
        ? box.middle()
        : lanes.getOrDefault(new Lane(said, column), HEAD);
  }

  private Box box(Node node, int column, int y) {
    String name = Lettering.cut(node.party().name(), LETTERS);
    return new Box(node, name, columns.mentions(node), left(column), y, BOX, TALL);
  }

  private static int left(int column) {
    return column * COLUMN + 1;
  }

  List<Box> boxes() {
    return boxes.values().stream()
        .sorted(Comparator.comparing(Box::x).thenComparing(Box::y))
        .toList();
  }

  int width() {
    return columns.count() == 0 ? 0 : (columns.count() - 1) * COLUMN + BOX + 2;
  }

  int height() {
    return height;
  }

  /** The line from what is said to who says it again. */
  String path(Flow flow) {
    int first = columns.of(flow.to());
    int last = columns.of(flow.from());
    var path = new ArrayList<String>();
    int x = left(first) + BOX;
    int y = middle(flow.to(), first);
    path.add("M%d %d".formatted(x, y));
    for (int column = first + 1; column < last; column++) {
      int lane = middle(flow.to(), column);
      path.add(curve(x, y, left(column), lane));
      x = left(column) + BOX;
      y = lane;
      path.add("H%d".formatted(x));
    }
    path.add(curve(x, y, left(last) - TIP, middle(flow.from(), last)));
    return String.join(" ", path);
  }

  private static String curve(int x, int y, int toX, int toY) {
    int half = (x + toX) / 2;
    return "C%d %d %d %d %d %d".formatted(half, y, half, toY, toX, toY);
  }

  /** The tip of that line. */
  String head(Flow flow) {
    int last = columns.of(flow.from());
    int x = left(last) - TIP;
    int y = middle(flow.from(), last);
    return "M%d %d L%d %d L%d %d Z".formatted(x, y - 5, x + TIP - 1, y, x, y + 5);
  }
}
