// SPDX-License-Identifier: Apache-2.0
package attest.statistics;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.regex.Pattern;

/** Reads labels as decimal numbers: optional sign, digits, point, exponent; nothing else. */
public final class NumericLabels {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private NumericLabels() {}

  /** The number of code i, read from label i; NaN where the label is not a finite number. */
  public static LongToDoubleFunction of(List<String> labels) {
    double[] values = labels.stream().mapToDouble(NumericLabels::number).toArray();
    return code -> values[(int) code];
  }

  /** A label as a number, NaN where it is none or beyond the range of a double. */
  public static double number(String label) {
    double number = DECIMAL.matcher(label).matches() ? Double.parseDouble(label) : Double.NaN;
    return Double.isFinite(number) ? number : Double.NaN;
  }
}
