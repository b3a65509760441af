// SPDX-License-Identifier: Apache-2.0
package attest.suggestion.learned;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What each clue says for a label: ridge logistic regression, found one clue after the other by a
 * Newton step that goes no further than it can be trusted (Genkin, Lewis and Madigan 2007, <a
 * href="https://doi.org/10.1198/004017007000000245">doi:10.1198/004017007000000245</a>, figure 2).
 * The same examples in the same order give the same weights.
 */
final class Weights {
  /** Of the weights beforehand; nobody knows how often the label is given at all. */
  private static final double VARIANCE = 5;

  private static final double VARIANCE_AT_ALL = 100;

  /** A clue that was seen less often says nothing. */
  private static final int SEEN = 2;

  private static final int SWEEPS = 100;
  private static final double SETTLED = 5e-4;

  private final Map<String, Double> weights = new HashMap<>();
  private final double atAll;

  /**
   * @param seen the clues of each example, none twice
   * @param has whether the example carries the label
   */
  Weights(List<String[]> seen, boolean[] has) {
    var clues = new Columns(seen);
    double[] found = new Descent(clues.examples, has).found();
    for (int clue = 0; clue < clues.names.length; clue++) {
      weights.put(clues.names[clue], found[clue]);
    }
    atAll = found[clues.names.length];
  }

  /** From 0 to 1. */
  double likelihood(String[] clues) {
    double sum = atAll;
    for (String clue : clues) {
      sum += of(clue);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Above 0 where the clue speaks for the label, 0 where nothing is known of it. */
  double of(String clue) {
    return weights.getOrDefault(clue, 0.0);
  }

  /** The examples in which each clue stands, and last those in which any stands: all. */
  private static final class Columns {
    final String[] names;
    final int[][] examples;

    Columns(List<String[]> seen) {
      var counts = new LinkedHashMap<String, Integer>();
      seen.forEach(clues -> Arrays.stream(clues).forEach(c -> counts.merge(c, 1, Integer::sum)));
      counts.values().removeIf(count -> count < SEEN);
      names = counts.keySet().toArray(String[]::new);
      examples = new int[names.length + 1][];
      var places = new HashMap<String, Integer>();
      for (int clue = 0; clue < names.length; clue++) {
        places.put(names[clue], clue);
        examples[clue] = new int[counts.get(names[clue])];
      }
      int[] filled = new int[names.length];
      for (int example = 0; example < seen.size(); example++) {
        for (String name : seen.get(example)) {
          Integer clue = places.get(name);
          if (clue != null) {
            examples[clue][filled[clue]++] = example;
          }
        }
      }
      examples[names.length] = new int[seen.size()];
      Arrays.setAll(examples[names.length], i -> i);
    }
  }

  private static final class Descent {
    private final int[][] columns;
    private final boolean[] has;

    /** How clearly each example is on its own side by now. */
    private final double[] margins;

    private final double[] weights;
    private final double[] trusted;

    Descent(int[][] columns, boolean[] has) {
      this.columns = columns;
      this.has = has;
      margins = new double[has.length];
      weights = new double[columns.length];
      trusted = new double[columns.length];
      Arrays.fill(trusted, 1);
    }

    double[] found() {
      for (int sweep = 0; sweep < SWEEPS && !settles(); sweep++) {}
      return weights;
    }

    private boolean settles() {
      double moved = 0;
      for (int column = 0; column < columns.length; column++) {
        moved += Math.abs(step(column)) * columns[column].length;
      }
      return moved <= SETTLED * (1 + Arrays.stream(margins).map(Math::abs).sum());
    }

    private double step(int column) {
      double variance = column == columns.length - 1 ? VARIANCE_AT_ALL : VARIANCE;
      double slope = -weights[column] / variance;
      double bend = 1 / variance;
      for (int example : columns[column]) {
        double doubt = 1 / (1 + Math.exp(margins[example]));
        slope += has[example] ? doubt : -doubt;
        bend += mostBend(Math.abs(margins[example]), trusted[column]);
      }
      double most = trusted[column];
      double step = Math.max(-most, Math.min(most, slope / bend));
      weights[column] += step;
      for (int example : columns[column]) {
        margins[example] += has[example] ? step : -step;
      }
      trusted[column] = Math.max(2 * Math.abs(step), most / 2);
      return step;
    }

    /** The most that the loss can bend within reach of a margin. */
    private static double mostBend(double margin, double reach) {
      double beyond = Math.exp(margin - reach);
      return margin <= reach ? 0.25 : 1 / (2 + beyond + 1 / beyond);
    }
  }
}
