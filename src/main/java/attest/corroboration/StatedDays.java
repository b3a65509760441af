// SPDX-License-Identifier: Apache-2.0
package attest.corroboration;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of days that a sentence says it covers: "durant les 54 derniers jours de combats". */
final class StatedDays {
  private static final Pattern DAYS =
      Pattern.compile(
          "(?iU)(\\p{Nd}{1,4})\\s+(?:\\p{L}+\\s+)?(?:jours|days|يوم|يوما|يوماً|أيام|ايام)\\b");

  private StatedDays() {}

  /** Null where it says none, or more than one number of days. */
  static @Nullable Integer in(String sentence) {
    var matcher = DAYS.matcher(sentence);
    if (!matcher.find()) {
      return null;
    }
    int days = Integer.parseInt(matcher.group(1));
    return matcher.find() ? null : Integer.valueOf(days);
  }
}
