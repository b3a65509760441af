// SPDX-License-Identifier: Apache-2.0
package attest.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody types it into a field of text. Everywhere 2031-03-16 is one; on a page in a
 * language whose readers all write the day first, 16/03/2031 too. English is none of these: half of
 * its readers take the first number for the month.
 */
public final class TypedDay {
  private static final Set<String> DAY_FIRST = Set.of("fr", "ar");
  private static final Pattern SLASHES =
      Pattern.compile("(\\p{Nd}{1,2})/(\\p{Nd}{1,2})/(\\p{Nd}{4})");

  private TypedDay() {}

  /**
   * The same as ISO 8601 has it; what is no day of the language's is given back as it was typed.
   *
   * @param language of the page on which it was typed; null where that is not told
   */
  public static String iso(String typed, @Nullable String language) {
    var parts = SLASHES.matcher(typed.strip());
    if (language == null || !DAY_FIRST.contains(language) || !parts.matches()) {
      return typed;
    }
    try {
      return LocalDate.of(number(parts.group(3)), number(parts.group(2)), number(parts.group(1)))
          .toString();
    } catch (DateTimeException e) {
      return typed;
    }
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
