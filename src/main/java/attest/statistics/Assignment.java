// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;

/**
 * The cheapest way of giving every row a column of its own (Kuhn 1955, DOI 10.1002/nav.3800020109):
 * shortest augmenting paths with potentials, rows² × columns steps.
 */
final class Assignment {
  private static final int FREE = -1;

  private final double[][] cost;
  private final double[] rowPotential;
  private final double[] columnPotential;
  private final int[] rowOf;

  private Assignment(double[][] cost, int columns) {
    this.cost = cost;
    this.rowPotential = new double[cost.length];
    this.columnPotential = new double[columns];
    this.rowOf = new int[columns];
    Arrays.fill(rowOf, FREE);
  }

  /** The column of each row; there must be no more rows than columns. */
  static int[] cheapest(double[][] cost) {
    int columns = cost.length == 0 ? 0 : cost[0].length;
    Assignment assignment = new Assignment(cost, columns);
    for (int row = 0; row < cost.length; row++) {
      assignment.place(row);
    }
    int[] columnOf = new int[cost.length];
    for (int column = 0; column < columns; column++) {
      if (assignment.rowOf[column] != FREE) {
        columnOf[assignment.rowOf[column]] = column;
      }
    }
    return columnOf;
  }

  /**
   * Grows a tree of tight edges from a row until it reaches a free column, then shifts along it.
   */
  private void place(int row) {
    int columns = rowOf.length;
    double[] slack = new double[columns];
    int[] before = new int[columns];
    boolean[] reached = new boolean[columns];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    int from = FREE;
    int reachedRow = row;
    do {
      relax(reachedRow, from, slack, before, reached);
      from = nearest(slack, reached);
      raise(row, slack[from], slack, reached);
      reached[from] = true;
      reachedRow = rowOf[from];
    } while (reachedRow != FREE);
    shift(from, before, row);
  }

  private void relax(int row, int from, double[] slack, int[] before, boolean[] reached) {
    for (int column = 0; column < slack.length; column++) {
      double reduced = cost[row][column] - rowPotential[row] - columnPotential[column];
      if (!reached[column] && reduced < slack[column]) {
        slack[column] = reduced;
        before[column] = from;
      }
    }
  }

  private static int nearest(double[] slack, boolean[] reached) {
    int nearest = FREE;
    for (int column = 0; column < slack.length; column++) {
      if (!reached[column] && (nearest == FREE || slack[column] < slack[nearest])) {
        nearest = column;
      }
    }
    return nearest;
  }

  private void raise(int row, double by, double[] slack, boolean[] reached) {
    rowPotential[row] += by;
    for (int column = 0; column < slack.length; column++) {
      if (reached[column]) {
        rowPotential[rowOf[column]] += by;
        columnPotential[column] -= by;
      } else {
        slack[column] -= by;
      }
    }
  }

  private void shift(int column, int[] before, int row) {
    int current = column;
    while (before[current] != FREE) {
      rowOf[current] = rowOf[before[current]];
      current = before[current];
    }
    rowOf[current] = row;
  }
}
