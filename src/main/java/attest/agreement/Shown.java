// SPDX-License-Identifier: Apache-2.0
package attest.agreement;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the report shows what it found, beside its {@linkplain attest.shared.Numbers numbers}. */
@TemplateExtension(namespace = "show")
final class Shown {
  private static final double BAR = 192;

  private Shown() {}

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
