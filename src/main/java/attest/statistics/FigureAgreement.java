// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * How far reviewers agree on casualty figures.
 *
 * <p>The figures of each two reviewers of a sentence are matched one to one, those of the same harm
 * and category only, by the best assignment. Sentences that one reviewer judged do not count.
 *
 * @param matched how many pairs of figures were matched
 * @param unmatched how many figures lacked a counterpart, once for each reviewer who had none
 * @param matchedShare the share of figures that found their counterpart
 * @param lows interval α over low ends that both closed
 * @param highs interval α over high ends that both closed
 * @param openEnds of the ends that one or both left open, the share that both did
 * @param withinTolerance the share of matched pairs whose both ends agree within the tolerance
 */
public record FigureAgreement(
    long matched,
    long unmatched,
    Coefficient matchedShare,
    Coefficient lows,
    Coefficient highs,
    Coefficient openEnds,
    Coefficient withinTolerance) {

  private static final String NO_MATCH = "No figure was read by two reviewers of one sentence.";
  private static final String NONE_OPEN = "No end of a matched figure was left open.";
  private static final String NO_SPREAD =
      "The figures that two reviewers closed at this end are all the same number, or there are none.";

  /**
   * Matches and measures.
   *
   * @param tolerance how far apart ends may lie, as a share of the larger: .1 for ten per cent
   */
  public static FigureAgreement of(FigureReadings readings, double tolerance, Bootstrap bootstrap) {
    var compared = readings.matches();
    long[] counts = readings.counts();
    long matched = 0;
    long unmatched = 0;
    for (int i = 0; i < counts.length; i++) {
      matched += counts[i] * compared.get(i).matches().size();
      unmatched += counts[i] * compared.get(i).unmatched();
    }
    return new FigureAgreement(
        matched,
        unmatched,
        Coefficient.plain(2.0 * matched / (2.0 * matched + unmatched), NO_MATCH),
        alpha(readings, compared, Figure.End.LOW, bootstrap),
        alpha(readings, compared, Figure.End.HIGH, bootstrap),
        openEnds(counts, compared),
        share(counts, compared, s -> within(s, tolerance), s -> s.matches().size()));
  }

  private static Coefficient alpha(
      FigureReadings readings, List<FigureMatches> compared, Figure.End end, Bootstrap bootstrap) {
    EndSums sums = EndSums.of(compared, end);
    double value = sums.at(readings.counts());
    if (Double.isNaN(value)) {
      return Coefficient.undefined(NO_SPREAD);
    }
    boolean[] closed = new boolean[compared.size()];
    for (int i = 0; i < closed.length; i++) {
      closed[i] = !compared.get(i).closed(end).isEmpty();
    }
    return bootstrap.around(value, readings.resamples(closed, bootstrap), sums);
  }

  private static Coefficient openEnds(long[] counts, List<FigureMatches> compared) {
    Coefficient share = share(counts, compared, s -> open(s, 2), s -> open(s, 1));
    boolean matched = compared.stream().anyMatch(s -> !s.matches().isEmpty());
    return matched && !share.defined() ? Coefficient.undefined(NONE_OPEN) : share;
  }

  private static Coefficient share(
      long[] counts,
      List<FigureMatches> compared,
      ToDoubleFunction<FigureMatches> part,
      ToDoubleFunction<FigureMatches> whole) {
    Statistic share =
        Statistic.ratio(
            compared.stream().mapToDouble(part).toArray(),
            compared.stream().mapToDouble(whole).toArray());
    return Coefficient.plain(share.at(counts), NO_MATCH);
  }

  /** The ends of matched pairs that at least so many of the two left open. */
  private static double open(FigureMatches sentence, int atLeast) {
    double open = 0;
    for (FigureMatches.Match match : sentence.matches()) {
      for (Figure.End end : Figure.End.values()) {
        int leftOpen = end.of(sentence.a(match)).isEmpty() ? 1 : 0;
        leftOpen += end.of(sentence.b(match)).isEmpty() ? 1 : 0;
        open += leftOpen >= atLeast ? 1 : 0;
      }
    }
    return open;
  }

  private static double within(FigureMatches sentence, double tolerance) {
    return sentence.matches().stream()
        .filter(match -> agree(sentence.a(match), sentence.b(match), tolerance))
        .count();
  }

  private static boolean agree(Figure a, Figure b, double tolerance) {
    return Arrays.stream(Figure.End.values())
        .allMatch(end -> agree(end.of(a), end.of(b), tolerance));
  }

  private static boolean agree(OptionalLong a, OptionalLong b, double tolerance) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.isEmpty() && b.isEmpty();
    }
    double larger = Math.max(Math.abs((double) a.getAsLong()), Math.abs((double) b.getAsLong()));
    return Math.abs((double) a.getAsLong() - b.getAsLong()) <= tolerance * larger;
  }
}
