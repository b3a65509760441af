// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.List;
import java.util.stream.Stream;

/**
 * Interval α over one end of matched figures, from four sums a way of reading.
 *
 * <p>A figure that k other reviewers matched stands in k pairs, each worth 1/k of it; a pair is
 * worth the mean of what its two figures give it. With every figure matched by every reviewer this
 * is Krippendorff's 1/(m−1).
 */
final class EndSums implements Statistic {
  private final double[] mass;
  private final double[] values;
  private final double[] squares;
  private final double[] differences;
  private final double centre;
  private final double scale;

  private EndSums(List<FigureMatches> readings, double[] ends) {
    this.mass = new double[readings.size()];
    this.values = new double[readings.size()];
    this.squares = new double[readings.size()];
    this.differences = new double[readings.size()];
    this.centre = ends.length == 0 ? 0 : ends[ends.length / 2];
    this.scale = ends.length == 0 ? 1 : Math.max(1, ends[ends.length - 1] / 2 - ends[0] / 2);
  }

  static EndSums of(List<FigureMatches> readings, Figure.End end) {
    EndSums sums = new EndSums(readings, sortedEnds(readings, end));
    for (int i = 0; i < readings.size(); i++) {
      sums.add(i, readings.get(i), end);
    }
    return sums;
  }

  private static double[] sortedEnds(List<FigureMatches> readings, Figure.End end) {
    return readings.stream()
        .flatMap(s -> s.closed(end).stream().flatMap(m -> Stream.of(s.a(m), s.b(m))))
        .mapToDouble(figure -> end.of(figure).orElseThrow())
        .sorted()
        .toArray();
  }

  private void add(int place, FigureMatches reading, Figure.End end) {
    List<FigureMatches.Match> matches = reading.closed(end);
    for (FigureMatches.Match match : matches) {
      double weight =
          (1 / partners(matches, match.reviewerA(), match.figureA())
                  + 1 / partners(matches, match.reviewerB(), match.figureB()))
              / 2;
      double a = (end.of(reading.a(match)).orElseThrow() - centre) / scale;
      double b = (end.of(reading.b(match)).orElseThrow() - centre) / scale;
      mass[place] += 2 * weight;
      values[place] += weight * (a + b);
      squares[place] += weight * (a * a + b * b);
      differences[place] += 2 * weight * (a - b) * (a - b);
    }
  }

  private static double partners(List<FigureMatches.Match> matches, int reviewer, int figure) {
    return matches.stream()
        .filter(
            m ->
                (m.reviewerA() == reviewer && m.figureA() == figure)
                    || (m.reviewerB() == reviewer && m.figureB() == figure))
        .count();
  }

  @Override
  public double at(long[] counts) {
    double n = 0;
    double sum = 0;
    double square = 0;
    double observed = 0;
    for (int i = 0; i < counts.length; i++) {
      n += counts[i] * mass[i];
      sum += counts[i] * values[i];
      square += counts[i] * squares[i];
      observed += counts[i] * differences[i];
    }
    double expected = 2 * (n * square - sum * sum);
    boolean allEqual = expected <= 1e-13 * n * square;
    return allEqual ? Double.NaN : 1 - (n - 1) * observed / expected;
  }
}
