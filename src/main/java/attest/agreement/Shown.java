// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How numbers of the report are written: two decimals, whole per cents, thousands apart. */
@TemplateExtension(namespace = "show")
final class Shown {
  private static final double BAR = 192;
  private static final char THIN = '\u202f';

  private Shown() {}

  static String two(@Nullable Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.2f", value == 0 ? 0 : value);
  }

  static String percent(@Nullable Double share) {
    return share == null ? "" : String.format(Locale.ROOT, "%.0f%c%%", share * 100, THIN);
  }

  static String part(int part, int whole) {
    return whole == 0 ? "" : percent((double) part / whole);
  }

  static String count(Number number) {
    return String.format(Locale.ROOT, "%,d", number.longValue()).replace(',', THIN);
  }

  /**
   * Where a value between 0 and 1 stands on the bar of 192 units; what lies beyond stands at its
   * end.
   */
  static String x(double value) {
    return String.format(Locale.ROOT, "%.1f", Math.max(0, Math.min(1, value)) * BAR);
  }

  static String names(List<String> names) {
    return String.join(", ", names);
  }

  /** A reason that the statistics give, in a language. */
  static String why(@Nullable String reason, String language) {
    return reason == null ? "" : Reasons.in(language, reason);
  }

  /** Which of the five heats a κ has; see the key under the table. */
  static int heat(double kappa) {
    return kappa >= .8 ? 5 : kappa >= .667 ? 4 : kappa >= .6 ? 3 : kappa >= .45 ? 2 : 1;
  }
}
