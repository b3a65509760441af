// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.picture;

import attest.corroboration.counting.Repeats.Flow;
import attest.corroboration.counting.Repeats.Node;
import attest.corroboration.counting.Repeats.Part;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The columns of a {@link Flowchart} from the left: origins, relays of each distance, outlets.
 *
 * @param mentions how many come from each party, by it or in it
 * @param columns where each stands, from 0
 */
record FlowColumns(Map<Node, Integer> mentions, Map<Node, Integer> columns) {
  private static final int MOST_RELAYS = 3;

  static FlowColumns of(List<Flow> flows) {
    return new FlowColumns(mentionsIn(flows), columnsOf(flows));
  }

  private static Map<Node, Integer> mentionsIn(List<Flow> flows) {
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
  private static Map<Node, Integer> columnsOf(List<Flow> flows) {
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

  int of(Node node) {
    return at(columns, node);
  }

  int mentions(Node node) {
    return at(mentions, node);
  }

  int count() {
    return columns.values().stream().mapToInt(column -> column + 1).max().orElse(0);
  }

  /** What is said most in a column, first. */
  List<Node> strongestIn(int column, int most) {
    return columns.keySet().stream()
        .filter(node -> of(node) == column)
        .sorted(Comparator.<Node>comparingInt(node -> -mentions(node)).thenComparing(Node::key))
        .limit(most)
        .toList();
  }
}
