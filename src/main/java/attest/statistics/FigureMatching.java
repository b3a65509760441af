// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Pairs the figures of two reviewers: as many as there can be of the same harm and category, with
 * the fewest ends open on one side only, then with the least sum of squared differences of closed
 * ends.
 */
final class FigureMatching {

  /** The places of two matched figures in their lists. */
  record Match(int a, int b) {
    private Match turned() {
      return new Match(b, a);
    }
  }

  private FigureMatching() {}

  /**
   * The matches of two lists in {@link Figure#ORDER}; turning the lists around turns the matches.
   */
  static List<Match> of(List<Figure> a, List<Figure> b) {
    List<Match> matches = new ArrayList<>();
    for (int first = 0, end = 0; first < a.size(); first = end) {
      Figure kind = a.get(first);
      while (end < a.size() && a.get(end).isOfKind(kind)) {
        end++;
      }
      int[] rows = IntStream.range(first, end).toArray();
      int[] columns = IntStream.range(0, b.size()).filter(i -> b.get(i).isOfKind(kind)).toArray();
      matches.addAll(ofKind(a, rows, b, columns));
    }
    return matches;
  }

  private static List<Match> ofKind(List<Figure> a, int[] rows, List<Figure> b, int[] columns) {
    if (rows.length > columns.length
        || (rows.length == columns.length && isAfter(a, rows, b, columns))) {
      return ofKind(b, columns, a, rows).stream().map(Match::turned).toList();
    }
    int[] columnOf = Assignment.cheapest(costs(a, rows, b, columns));
    return IntStream.range(0, rows.length)
        .mapToObj(row -> new Match(rows[row], columns[columnOf[row]]))
        .toList();
  }

  /** Settles which list leads, so that which reviewer comes first decides nothing. */
  private static boolean isAfter(List<Figure> a, int[] rows, List<Figure> b, int[] columns) {
    for (int i = 0; i < rows.length; i++) {
      int order = Figure.ORDER.compare(a.get(rows[i]), b.get(columns[i]));
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }

  private static double[][] costs(List<Figure> a, int[] rows, List<Figure> b, int[] columns) {
    double[][] costs = new double[rows.length][columns.length];
    double sum = 1;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        costs[i][j] = squares(a.get(rows[i]), b.get(columns[j]));
        sum += costs[i][j];
      }
    }
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        costs[i][j] += sum * openOnOneSide(a.get(rows[i]), b.get(columns[j]));
      }
    }
    return costs;
  }

  private static double squares(Figure a, Figure b) {
    double squares = 0;
    for (Figure.End end : Figure.End.values()) {
      OptionalLong ofA = end.of(a);
      OptionalLong ofB = end.of(b);
      if (ofA.isPresent() && ofB.isPresent()) {
        double difference = (double) ofA.getAsLong() - ofB.getAsLong();
        squares += difference * difference;
      }
    }
    return squares;
  }

  private static int openOnOneSide(Figure a, Figure b) {
    int open = 0;
    for (Figure.End end : Figure.End.values()) {
      open += end.of(a).isPresent() != end.of(b).isPresent() ? 1 : 0;
    }
    return open;
  }
}
