// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.List;

/**
 * Krippendorff's αU: how far raters agree on where in a text something begins and ends, 1 at best
 * (Krippendorff 1995, DOI 10.2307/271061).
 *
 * <p>Undefined for fewer than two raters, where nobody marked anything, where the marks leave
 * nothing to expect, and where two spans of one rater and category overlap, which the measure does
 * not allow for.
 */
public final class Unitizing {
  static final String OVERLAP = "Spans of one reviewer overlap.";
  static final String NOTHING_MARKED = "Nothing was marked, so the expected disagreement is 0.";

  private Unitizing() {}

  /** αU over all categories: the disagreements of each are summed before they are compared. */
  public static Coefficient alpha(int raters, long length, List<Span> spans) {
    return alpha(
        raters, length, spans, spans.stream().mapToInt(Span::category).distinct().toArray());
  }

  /** αU of one category. */
  public static Coefficient alpha(int raters, long length, List<Span> spans, int category) {
    return alpha(raters, length, spans, new int[] {category});
  }

  private static Coefficient alpha(int raters, long length, List<Span> spans, int[] categories) {
    if (raters < 2) {
      return Coefficient.undefined("Spans of one reviewer have nothing to be compared with.");
    }
    double observed = 0;
    double expected = 0;
    for (int category : categories) {
      Continuum continuum = new Continuum(raters);
      continuum.append(length, spans.stream().filter(s -> s.category() == category).toList());
      if (continuum.overlaps()) {
        return Coefficient.undefined(OVERLAP);
      }
      observed += continuum.observed();
      expected += continuum.expected();
    }
    return Coefficient.plain(expected > 0 ? 1 - observed / expected : Double.NaN, NOTHING_MARKED);
  }
}
