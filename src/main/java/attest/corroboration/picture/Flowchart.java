// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.picture;

import attest.corroboration.counting.Repeats;
import attest.corroboration.counting.Repeats.Flow;
import attest.corroboration.counting.Repeats.Node;
import attest.corroboration.counting.Repeats.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Who repeats whom, from the origins on the left by their relays to the outlets on the right. Where
 * a column would grow too long, what is said most is drawn.
 *
 * @param boxes those that are drawn
 * @param left how many parties are not drawn; the table has them
 */
public record Flowchart(int width, int height, List<Box> boxes, List<Arrow> arrows, int left) {
  private static final int MOST = 14;
  private static final int MOST_RELAYS = 3;
  private static final int BOX = 240;
  private static final int COLUMN = 315;
  private static final int TALL = 44;
  private static final int ROW = 56;
  private static final int HEAD = 38;
  private static final int LETTERS = 30;

  /**
   * A party.
   *
   * @param name shortened to its box
   * @param mentions that come from it, by it or in it
   */
  public record Box(Node node, String name, int mentions, int x, int y, int width, int height) {
    /** Whether it is in the column of its part's heading. */
    public boolean isOrigin() {
      return node.part() == Part.ORIGIN;
    }

    int middle() {
      return y + height / 2;
    }
  }

  /**
   * From what is said to who says it again.
   *
   * @param path of its line
   * @param head of its tip
   * @param repeats it comes from a relay
   * @param weight how much goes this way, 1 to 4
   */
  public record Arrow(Flow flow, String path, String head, boolean repeats, int weight) {}

  /** How many columns there are. */
  public int columns() {
    return width == 0 ? 0 : (width - BOX) / COLUMN + 1;
  }

  /** Where the last column begins. */
  public int lastColumn() {
    return Math.max(0, width - BOX);
  }

  /** The columns from the left: origins, relays of each distance, outlets. */
  private record Placing(Map<Node, Integer> mentions, Map<Node, Integer> columns) {
    static Placing of(List<Flow> flows) {
      return new Placing(mentions(flows), columns(flows));
    }

    private static Map<Node, Integer> mentions(List<Flow> flows) {
      Map<Node, Integer> mentions = new HashMap<>();
      for (Flow flow : flows) {
        mentions.merge(flow.to(), flow.mentions(), Integer::sum);
        if (flow.from().part() == Part.OUTLET) {
          mentions.merge(flow.from(), flow.mentions(), Integer::sum);
        }
      }
      return mentions;
    }

    /** A relay stands behind what it repeats, and the outlets behind the last relay. */
    private static Map<Node, Integer> columns(List<Flow> flows) {
      Map<Node, Integer> columns = new HashMap<>();
      for (Flow flow : flows) {
        columns.put(flow.to(), flow.to().part() == Part.ORIGIN ? 0 : 1);
        columns.put(flow.from(), 1);
      }
      for (int round = 1; round < MOST_RELAYS; round++) {
        for (Flow flow : flows) {
          if (flow.from().part() == Part.RELAY) {
            int beyond = Math.min(MOST_RELAYS, at(columns, flow.to()) + 1);
            columns.merge(flow.from(), beyond, Math::max);
          }
        }
      }
      int last =
          columns.entrySet().stream()
              .filter(e -> e.getKey().part() == Part.RELAY)
              .mapToInt(Map.Entry::getValue)
              .max()
              .orElse(0);
      columns.replaceAll((node, at) -> node.part() == Part.OUTLET ? last + 1 : at);
      return columns;
    }

    private static int at(Map<Node, Integer> numbers, Node node) {
      return Objects.requireNonNullElse(numbers.get(node), 0);
    }

    int column(Node node) {
      return at(columns, node);
    }

    int mentions(Node node) {
      return at(mentions, node);
    }
  }

  public static Flowchart of(Repeats repeats) {
    var placing = Placing.of(repeats.flows());
    Map<Integer, List<Node>> columns = new TreeMap<>();
    placing.columns.keySet().stream()
        .sorted(Comparator.<Node>comparingInt(n -> -placing.mentions(n)).thenComparing(Node::key))
        .forEach(n -> columns.computeIfAbsent(placing.column(n), c -> new ArrayList<>()).add(n));
    var boxes = new HashMap<Node, Box>();
    int left = 0;
    int longest = 0;
    for (var column : columns.entrySet()) {
      var nodes = column.getValue();
      left += Math.max(0, nodes.size() - MOST);
      var shown = nodes.subList(0, Math.min(MOST, nodes.size()));
      longest = Math.max(longest, shown.size());
      shown.stream()
          .sorted(Comparator.comparingDouble(n -> source(n, repeats.flows(), boxes)))
          .forEach(n -> boxes.put(n, box(n, column.getKey(), placing, boxes)));
    }
    int width = columns.isEmpty() ? 0 : (columns.size() - 1) * COLUMN + BOX + 2;
    return new Flowchart(
        width,
        HEAD + longest * ROW,
        boxes.values().stream().sorted(Comparator.comparing(Box::x).thenComparing(Box::y)).toList(),
        arrows(repeats.flows(), boxes),
        left);
  }

  /** Where what it says stands, so that few lines cross. */
  private static double source(Node node, List<Flow> flows, Map<Node, Box> boxes) {
    return flows.stream()
        .filter(flow -> flow.from().equals(node))
        .map(flow -> boxes.get(flow.to()))
        .filter(Objects::nonNull)
        .mapToInt(Box::middle)
        .average()
        .orElse(0);
  }

  private static Box box(Node node, int column, Placing placing, Map<Node, Box> boxes) {
    int x = column * COLUMN + 1;
    int above = (int) boxes.values().stream().filter(box -> box.x == x).count();
    String name = node.party().name();
    String shown = name.length() <= LETTERS ? name : name.substring(0, LETTERS - 1).strip() + "…";
    return new Box(node, shown, placing.mentions(node), x, HEAD + above * ROW, BOX, TALL);
  }

  private static List<Arrow> arrows(List<Flow> flows, Map<Node, Box> boxes) {
    int most = flows.stream().mapToInt(Flow::mentions).max().orElse(1);
    var arrows = new ArrayList<Arrow>();
    for (Flow flow : flows) {
      var said = boxes.get(flow.to());
      var by = boxes.get(flow.from());
      if (said != null && by != null) {
        arrows.add(arrow(flow, said, by, most));
      }
    }
    return List.copyOf(arrows);
  }

  private static Arrow arrow(Flow flow, Box said, Box by, int most) {
    int from = said.x + said.width;
    int to = by.x - 9;
    int half = (from + to) / 2;
    int y = by.middle();
    return new Arrow(
        flow,
        "M%d %d C%d %d %d %d %d %d"
            .formatted(from, said.middle(), half, said.middle(), half, y, to, y),
        "M%d %d L%d %d L%d %d Z".formatted(to, y - 5, to + 8, y, to, y + 5),
        said.node.part() == Part.RELAY,
        Math.max(1, (int) Math.ceil(4.0 * flow.mentions() / most)));
  }
}
