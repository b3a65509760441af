// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mean of the nominal α of several labels, each present or absent in label sets given as bit
 * masks: every label weighs the same, however rare.
 *
 * <p>Undefined where no unit is pairable and where no label's α is defined; a label whose α is
 * undefined is left out of the mean.
 */
public final class MacroMean {
  private static final String NO_LABEL = "No label has an α that is defined.";

  private MacroMean() {}

  /**
   * The mean with its interval: all labels are resampled together.
   *
   * @param places the bits of the labels, 0 to 63
   */
  public static Coefficient alpha(Patterns sets, List<Integer> places, Bootstrap bootstrap) {
    if (sets.pairable() == 0) {
      return Coefficient.undefined(PercentAgreement.NOT_PAIRABLE);
    }
    OfLabel[] labels = places.stream().map(p -> OfLabel.of(sets, p)).toArray(OfLabel[]::new);
    return bootstrap.around(sets, counts -> mean(labels, counts), NO_LABEL);
  }

  private static double mean(OfLabel[] labels, long[] counts) {
    return Arrays.stream(labels)
        .mapToDouble(label -> label.alpha(counts))
        .filter(alpha -> !Double.isNaN(alpha))
        .average()
        .orElse(Double.NaN);
  }

  /** By pattern: the observed disagreement, and how much presence and absence there is. */
  private record OfLabel(double[] observed, double[] present, double[] absent) {
    static OfLabel of(Patterns sets, int place) {
      long[] codes = sets.codes();
      double[] with = Arrays.stream(codes).mapToDouble(code -> code >>> place & 1).toArray();
      var all = IntStream.range(0, sets.size()).mapToObj(sets::pattern).toList();
      return new OfLabel(
          all.stream()
              .mapToDouble(p -> p.size() * p.mean((a, b) -> with[a] == with[b] ? 0 : 1))
              .toArray(),
          all.stream().mapToDouble(p -> mass(p, with, 1)).toArray(),
          all.stream().mapToDouble(p -> mass(p, with, 0)).toArray());
    }

    private static double mass(Pattern pattern, double[] with, double wanted) {
      double mass = 0;
      for (int i = 0; i < pattern.size(); i++) {
        mass += with[pattern.category(i)] == wanted ? pattern.mass(i) : 0;
      }
      return mass;
    }

    double alpha(long[] counts) {
      double disagreeing = 0;
      double ones = 0;
      double zeros = 0;
      for (int p = 0; p < counts.length; p++) {
        disagreeing += counts[p] * observed[p];
        ones += counts[p] * present[p];
        zeros += counts[p] * absent[p];
      }
      double expected = 2 * ones * zeros;
      return expected > 0 ? 1 - (ones + zeros - 1) * disagreeing / expected : Double.NaN;
    }
  }
}
