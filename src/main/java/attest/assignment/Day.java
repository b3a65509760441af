// SPDX-License-Identifier: Apache-2.0
package attest.assignment;

import attest.shared.Invalid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as a form sends it. */
final class Day {
  private Day() {}

  /**
   * @return null for an empty field
   * @throws Invalid for what is no day
   */
  static @Nullable LocalDate of(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new Invalid("due", "A day is written 2031-03-14.");
    }
  }
}
