// SPDX-License-Identifier: Apache-2.0
package attest.corroboration.picture;

import attest.corroboration.counting.Repeats;
import attest.corroboration.counting.Repeats.Flow;
import attest.corroboration.counting.Repeats.Node;
import attest.corroboration.counting.Repeats.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who repeats whom, from the origins on the left by their relays to the outlets on the right. Where
 * a column would grow too long, what is said most is drawn.
 *
 * @param columns how many there are
 * @param boxes those that are drawn
 * @param left how many parties are not drawn; the table has them
 */
public record Flowchart(
    int width, int height, int columns, List<Box> boxes, List<Arrow> arrows, int left) {
  private static final int MOST = 14;

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

  /** Where the last column begins. */
  public int lastColumn() {
    return Math.max(0, width - FlowLayout.BOX);
  }

  public static Flowchart of(Repeats repeats) {
    var columns = FlowColumns.of(repeats.flows());
    Set<Node> shown = new HashSet<>();
    for (int column = 0; column < columns.count(); column++) {
      shown.addAll(columns.strongestIn(column, MOST));
    }
    var flows =
        repeats.flows().stream()
            .filter(flow -> shown.contains(flow.from()) && shown.contains(flow.to()))
            .toList();
    var layout = new FlowLayout(columns, flows, MOST);
    return new Flowchart(
        layout.width(),
        layout.height(),
        columns.count(),
        layout.boxes(),
        arrows(flows, layout),
        columns.columns().size() - shown.size());
  }

  private static List<Arrow> arrows(List<Flow> flows, FlowLayout layout) {
    int most = flows.stream().mapToInt(Flow::mentions).max().orElse(1);
    return flows.stream()
        .map(
            flow ->
                new Arrow(
                    flow,
                    layout.path(flow),
                    layout.head(flow),
                    flow.to().part() == Part.RELAY,
                    Math.max(1, (int) Math.ceil(4.0 * flow.mentions() / most))))
        .toList();
  }
}
